"""The files that `newscollate init` writes, as they will stand there."""

from __future__ import annotations

# What nobody but the user knows, for the program is on no index of packages.
SOURCE = "what pip installs newscollate from: a folder, a wheel, git+https://…"

CONFIG = """\
# The settings of newscollate; `newscollate config` shows all of them and what applies.
glossary = ["names"]  # your entries, laid over the shipped ones
fail-on = "warning"  # the level from which `check` exits with 1: error, warning, note
"""

ENTRY = """\
# An entry of the glossary: one thing in the world and all its names. Copy this file for each of yours,
# as <kind>/<id>.yaml (kinds: person, organisation, place, event, agreement), and delete it.
# `newscollate glossary lint` checks the entries.
id: example-port-authority  # the name of this file
kind: organisation  # the name of its folder
preferred: {en: Example Port Authority, fr: Autorité portuaire d’Exemple}  # what to call it, by language
aliases:
  # What else it is called. A weak alias counts only near one of the words it needs.
  - {text: EPA, type: acronym, strength: weak, needs: [Example, port, harbour]}
  # A foreign form that is never right in English text is an artefact: `check` reports it, and proposes
  # the English form of the same type.
  - {text: APEX, lang: fr, type: acronym, strength: weak, needs: [Exemple, port], in-english: artefact}
"""

HOOK = """\
- repo: local
  hooks:
    - id: newscollate
      name: newscollate
      entry: newscollate hook --force-exclude
      language: python
      additional_dependencies: [NEWSCOLLATE_SOURCE]  # @source@
      types_or: [plain-text, markdown, html]
      require_serial: true
@files@"""

GITHUB = """\
# Checks the articles that a pull request changes; docs/ci.md of newscollate explains.
name: newscollate
on:
  pull_request:
permissions:
  contents: read
env:
  NEWSCOLLATE_SOURCE: ""  # @source@
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0  # --changed compares with the branch
          persist-credentials: false
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - run: pip install "${NEWSCOLLATE_SOURCE:?say in this file where newscollate is installed from}"
      - run: newscollate check @paths@ --changed "origin/$GITHUB_BASE_REF" --format github
"""

GITLAB = """\
# Included by .gitlab-ci.yml; docs/ci.md of newscollate explains.
newscollate:
  stage: @stage@
  image: python:3.12-slim
  variables:
    NEWSCOLLATE_SOURCE: ""  # @source@
  script:
    - pip install "${NEWSCOLLATE_SOURCE:?say in this file where newscollate is installed from}"
    - newscollate check @paths@ --format text --format gitlab=gl-code-quality-report.json
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
"""

INCLUDE = "- local: .gitlab/newscollate.yml\n"


def filled(template: str, **values: str) -> str:
    """`template` with `values` in their places, and what is left to say in words."""
    for name, value in {"source": SOURCE, **values}.items():
        template = template.replace(f"@{name}@", value)
    return template
