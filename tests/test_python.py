"""The Python API, as users use it; and the page about it, whose examples are run."""

import ast
import doctest
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

import compare
from compare.readers import ReadError

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "python.md").read_text("utf-8")
ARTEFACT = "The ONU condemned on Friday the attack on the convoy, and the OTAN promised an inquiry into it.\n"
CLEAN = "The ferry left Oban at dawn on Tuesday with 212 passengers, the coastguard said.\n"


def test_every_example_on_the_page_is_true(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    examples = "\n".join(re.findall(r"^```python\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE))
    test = doctest.DocTestParser().get_doctest(examples, {}, "docs/python.md", "docs/python.md", 0)
    said: list[str] = []
    result = doctest.DocTestRunner().run(test, out=said.append)
    assert result.attempted > 20 and not result.failed, "".join(said)


def test_the_test_on_the_page_passes_and_fails(tmp_path: Path) -> None:
    (example,) = re.findall(r"^```python test\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)
    (tmp_path / "test_stories.py").write_text(example, encoding="utf-8")
    (tmp_path / "stories").mkdir()

    def pytest_says() -> tuple[int, str]:
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_stories.py"]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
        return done.returncode, done.stdout

    (tmp_path / "stories" / "a.md").write_text(CLEAN, encoding="utf-8")
    assert pytest_says()[0] == 0
    (tmp_path / "stories" / "b.md").write_text(ARTEFACT, encoding="utf-8")
    code, said = pytest_says()
    assert code == 1 and "stories/b.md" in said and "untranslated-acronym" in said and "1 failed" in said


def test_the_import_is_light() -> None:
    heavy = {"msgspec", "numpy", "typer", "compare.pipeline"}
    code = f"import compare, sys; print(sorted({heavy} & set(sys.modules)))"
    said = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert said.stdout == "[]\n"


def test_every_public_name_is_there() -> None:
    for name in compare.__all__:
        assert getattr(compare, name) is not None and name in dir(compare)
    with pytest.raises(AttributeError, match="no attribute 'chek'"):
        compare.chek  # type: ignore[attr-defined]  # noqa: B018


def test_a_text_a_path_and_an_article_have_the_same_findings(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(ARTEFACT, encoding="utf-8")
    words = [
        [
            (finding.rule, finding.text, finding.start, finding.fingerprint)
            for finding in compare.check(source)
        ]
        for source in (ARTEFACT, path, str(path), compare.Article(ARTEFACT), compare.read(path), [path, path])
    ]
    assert len(words[0]) == 2 and all(each == words[0] for each in words)


def test_texts_are_told_apart_by_their_place() -> None:
    found = compare.check([ARTEFACT, CLEAN, ARTEFACT.replace("ONU", "UN")])
    assert [(finding.article, finding.text) for finding in found] == [
        ("text-1", "ONU"),
        ("text-1", "OTAN"),
        ("text-3", "OTAN"),
    ]


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ("missing.md", "no such file or folder"),
        ("missing folder/my draft.md", "no such file or folder"),
        ("missing", "no such file or folder"),
        ("a short text", "names no file, and is short for a text"),
        ("", "an empty path"),
    ],
)
def test_what_may_be_a_misspelt_path_is_refused(given: str, words: str) -> None:
    with pytest.raises(compare.UserError, match=words):
        compare.check(given)


def test_what_is_no_source_is_refused() -> None:
    with pytest.raises(compare.UserError, match="int is no article"):
        compare.check([7])  # type: ignore[list-item]


def test_two_articles_of_one_id_are_refused() -> None:
    with pytest.raises(compare.UserError, match="two articles have the id “a”"):
        compare.collate([compare.Article(ARTEFACT, id="a"), compare.Article(CLEAN, id="a")])


def test_a_configuration_by_value_and_by_path(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text('ignore = ["untranslated-acronym"]\n', encoding="utf-8")
    for config in (compare.Config(ignore=("untranslated-acronym",)), file, str(file)):
        assert compare.check(ARTEFACT, config) == []
    with pytest.raises(compare.UserError, match="unknown rule or category “mojibak”"):
        compare.check(ARTEFACT, compare.Config(select=("mojibak",)))


def test_a_settings_file_where_the_program_runs_does_not_apply(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "newscollate.toml").write_text('ignore = ["untranslated-acronym"]\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert len(compare.check(ARTEFACT)) == 2


def test_an_original_named_in_the_front_matter_is_used_and_a_missing_one_told(tmp_path: Path) -> None:
    (tmp_path / "fr.txt").write_text("Le pont, long de 340 mètres, a été inauguré lundi.\n", "utf-8")
    text = "---\noriginal: fr.txt\nlanguage: en\n---\nThe bridge, 430 metres long, was opened on Monday.\n"
    (tmp_path / "en.md").write_text(text, "utf-8")
    assert [finding.rule for finding in compare.check(tmp_path / "en.md")] == ["number-unlike-original"]
    (tmp_path / "fr.txt").unlink()
    with pytest.raises(compare.UserError, match=r"fr\.txt: no such file"):
        compare.check(tmp_path / "en.md")


def test_comments_in_a_text_are_honoured_as_in_its_file(tmp_path: Path) -> None:
    text = f"<!-- newscollate: ignore-file[untranslated-acronym] their own names -->\n\n{ARTEFACT}"
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    articles = (compare.Article(text), compare.Article(text, format="markdown"))
    for source in (text, path, *articles, *compare.read(path)):
        assert compare.check(source) == []
    shown = text.replace("<!--", "> <!--")
    path.write_text(shown, encoding="utf-8")
    assert [len(compare.check(source)) for source in (shown, path, compare.Article(shown))] == [2, 2, 2]
    assert len(compare.check(compare.Article(text, format="jsonl"))) == 2


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"min_level": "bogus"}, "Config: min-level is “bogus”; use one of error, warning, note"),
        ({"ignore": "locale"}, "Config: ignore: expected a list, found a text"),
        ({"verdict_threshold": 2.0}, "Config: verdict-threshold: use a number from 0 to 1"),
        ({"select": (object(),)}, "Config: "),
    ],
)
def test_settings_that_cannot_be_used_are_one_clear_line(settings: dict[str, Any], words: str) -> None:
    for verb in (compare.check, compare.group, compare.collate):
        with pytest.raises(compare.UserError) as error:
            verb(CLEAN, compare.Config(**settings))
        assert str(error.value).startswith(words) and "\n" not in str(error.value)


def test_settings_may_hold_lists_and_paths(tmp_path: Path) -> None:
    mine: Any = {"ignore": ["untranslated-acronym"], "glossary": [tmp_path]}
    assert compare.check(ARTEFACT, compare.Config(**mine)) == []


@pytest.mark.parametrize("language", ["xx", "", "klingon", 7])
def test_an_unknown_language_is_refused(language: Any) -> None:
    with pytest.raises(compare.UserError, match="is not known; use a code of ISO 639-1"):
        compare.check(ARTEFACT, language=language)
    assert len(compare.check(ARTEFACT, language="en-GB")) == 2


def test_errors_are_of_one_kind() -> None:
    assert issubclass(ReadError, compare.UserError)


@pytest.mark.slow
def test_a_strict_type_checker_knows_the_results(tmp_path: Path) -> None:
    (tmp_path / "use.py").write_text(
        "import compare\n"
        "reveal_type(compare.check('a.md'))\n"
        "reveal_type(compare.collate(['a.md']).events[0].claims)\n"
        "reveal_type(compare.group([compare.Article('')]))\n"
        "compare.check('a.md', compare.Config(select=('mojibake',)), language='en')\n",
        encoding="utf-8",
    )
    command = [
        sys.executable,
        "-m",
        "mypy",
        "--strict",
        "--config-file=",
        "--follow-imports=silent",
        "use.py",
    ]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    revealed = re.findall(r'Revealed type is "(.*)"', done.stdout)
    assert [kind.replace("builtins.", "") for kind in revealed] == [
        "list[compare.model.finding.Finding]",
        "tuple[compare.model.event.Claim, ...]",
        "list[compare.model.event.Event]",
    ]


@pytest.mark.parametrize("given", [None, 3])
def test_what_is_no_article_is_a_mistake_of_one_line(given: object) -> None:
    with pytest.raises(compare.UserError, match="is no article"):
        compare.check(given)  # type: ignore[arg-type]


def test_a_text_that_names_a_file_elsewhere_as_its_original_is_refused() -> None:
    article = compare.Article("The mayor spoke on Monday.", id="a", language="en", original="/etc/passwd")
    with pytest.raises(compare.UserError, match="use --original"):
        compare.check(article)


def test_what_pages_need_is_declared_without_extras() -> None:
    """An old pip leaves out what a dependency asks for as an extra of another."""
    project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text("utf-8"))["project"]
    assert any(each.startswith("lxml_html_clean") for each in project["dependencies"])


def test_what_is_imported_is_declared() -> None:
    """What only comes along with another dependency may one day not come."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = chain(project["dependencies"], *project["optional-dependencies"].values())
    declared = {_distribution(re.split(r"[^\w.-]", each)[0]) for each in asked}
    declared |= {"lsprotocol", "markupsafe"}  # what pygls and jinja2 take and give is of these
    of = packages_distributions()
    missing = {}
    for file in (ROOT / "compare").rglob("*.py"):
        for name in _imported(ast.parse(file.read_text("utf-8"))) - sys.stdlib_module_names - {"compare"}:
            if declared.isdisjoint(map(_distribution, of.get(name, (name,)))):
                missing[name] = file.name
    assert missing == {}


def _distribution(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _imported(tree: ast.Module) -> set[str]:
    """The packages that a module imports, wherever in it."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {each.name.partition(".")[0] for each in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.partition(".")[0])
    return found
