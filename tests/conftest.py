"""For all tests: how long an example takes is no reason to fail, for the machine may be busy. Examples are
the same each time, so that what fails is what was changed; `--hypothesis-profile=default` draws others.
"""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "unhurried", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("unhurried")
