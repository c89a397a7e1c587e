"""`python -m compare.report.schema`: write the schemas anew after a change of the model."""

from compare.report.schema import write

write()
