"""Both catalogues say the same things; French has its plurals and its typography."""

import ast as python
import re
from itertools import product
from pathlib import Path

import pytest
from babel import Locale
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor
from markupsafe import Markup

import ihp_graph
from ihp_graph import queries
from ihp_graph.language import ENGLISH, LANGUAGES, LONG, catalogue, language

FRENCH = language("fr")
PACKAGE = Path(ihp_graph.__file__).parent
SAYS = ("say", "html", "ENGLISH", "language")
NUMBERS = (0, 1, 2, 1.5, 12345, 40)
PLURALS = {"zero", "one", "two", "few", "many", "other"}
ALIKE = {
    *("adoption", "adoptions", "budget", "date", "innovation", "innovations", "p", "pages", "part"),
    *("participants", "profession", "programme", "questions", "source", "sources", "table", "total"),
    *("volume", "volumes"),
}
"""Words that are both English and French: a message of these alone reads alike."""
COUNTED_IN_WORDS = {"q9-untold"}
"""Messages that give a number in one language where the other has a word."""
FRENCH_ONLY = re.compile("country-[A-Z]{3}f?|query-.+")
"""English names countries as the World Bank does, and each query of the library has its English title."""


class Parts(Visitor):
    """What a message is made of."""

    def __init__(self, message):
        self.variables, self.texts, self.selects, self.references = set(), [], [], set()
        self.chosen = {}
        self.visit(message)

    def visit_VariableReference(self, node):
        self.variables.add(node.id.name)

    def visit_TextElement(self, node):
        self.texts.append(node.value)

    def visit_MessageReference(self, node):
        self.references.add(node.id.name)

    def visit_SelectExpression(self, node):
        keys = [v.key.name if isinstance(v.key, ast.Identifier) else v.key.value for v in node.variants]
        self.selects.append(keys)
        if isinstance(node.selector, ast.VariableReference):
            self.chosen.setdefault(node.selector.id.name, keys)
        self.generic_visit(node)


def parsed(code):
    found = {}
    for file in catalogue.files(code):
        for entry in FluentParser().parse(catalogue.text_of(file, code)).body:
            assert not isinstance(entry, ast.Junk), (file, entry.content)
            if isinstance(entry, ast.Message):
                assert entry.id.name not in found, f"{entry.id.name} is there twice"
                found[entry.id.name] = Parts(entry)
    return found


CATALOGUES = {code: parsed(code) for code in LANGUAGES}


def arguments(messages, id):
    """Give the arguments of a message, with those of the messages that it refers to."""
    parts = messages[id]
    return parts.variables.union(*(arguments(messages, other) for other in parts.references))


def test_both_catalogues_have_the_same_messages_with_the_same_arguments():
    english, french = CATALOGUES["en"], CATALOGUES["fr"]
    assert english.keys() == {id for id in french if not FRENCH_ONLY.fullmatch(id)}
    differing = {id for id in english if arguments(english, id) != arguments(french, id)}
    assert not differing


def calls():
    """Give where, id and names of arguments of each message that the code says, and whether they are all."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in python.walk(python.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, python.Call) or not node.args:
                continue
            name = node.func.attr if isinstance(node.func, python.Attribute) else getattr(node.func, "id", "")
            first = node.args[0]
            if name in SAYS and isinstance(first, python.Constant) and isinstance(first.value, str):
                names = {keyword.arg for keyword in node.keywords}
                if first.value not in LANGUAGES:
                    yield f"{path.name}:{node.lineno}", first.value, names - {None}, None not in names


def test_the_code_says_messages_that_there_are_with_their_arguments():
    found = list(calls())
    assert len(found) > 100
    for where, id, names, whole in found:
        assert id in CATALOGUES["en"], where
        wanted = arguments(CATALOGUES["en"], id)
        assert names == wanted if whole else names <= wanted, where


def test_what_each_query_of_the_library_asks_is_in_french_too():
    translated = {id.removeprefix("query-") for id in CATALOGUES["fr"] if id.startswith("query-")}
    assert translated == set(queries.catalogue())


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_plural_has_the_categories_of_its_language(code):
    of_locale = {*Locale.parse(code).plural_form.tags, "other"}
    for id, parts in CATALOGUES[code].items():
        for keys in parts.selects:
            if {"zero", "one", "two", "few", "many"} & set(keys):
                named = {key for key in keys if not key.isdigit()}
                assert named <= of_locale, f"{id} has a plural that {code} doesn't know"
                # Of French, `many` is of millions: with figures they read as the rest.
                assert named >= of_locale - {"many"}, f"{id} lacks a plural"


def test_no_french_message_is_the_english_one():
    for id, parts in CATALOGUES["fr"].items():
        words = set(re.findall(r"[^\W\d_]+", " ".join(parts.texts).lower()))
        if not words <= ALIKE and id in CATALOGUES["en"]:
            assert parts.texts != CATALOGUES["en"][id].texts, id


def said(code, id):
    """Say a message with every word that it chooses by, and with few and many of everything."""
    names = sorted(arguments(CATALOGUES[code], id))
    keys = chosen_by(CATALOGUES["en"], id) | chosen_by(CATALOGUES["fr"], id)
    for shift in range(len(NUMBERS)):
        numbers = [NUMBERS[(place + shift) % len(NUMBERS)] for place in range(len(names))]
        choices = [keys.get(name, (number,)) for name, number in zip(names, numbers, strict=True)]
        for args in product(*choices):
            yield language(code)(id, **dict(zip(names, args, strict=True)))


def chosen_by(messages, id):
    """Give the words by which a message chooses, of each argument that isn't a number."""
    parts = messages.get(id)
    if parts is None:
        return {}
    words = (item for item in parts.chosen.items() if not any(key.isdigit() for key in item[1]))
    found = {name: keys for name, keys in words if not set(keys) & PLURALS - {"other"}}
    for other in sorted(parts.references):
        found |= chosen_by(messages, other)
    return found


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_message_can_be_said(code):
    for id in CATALOGUES[code]:
        for text in said(code, id):
            plain = text.replace("\xa0:", ":").strip("\xa0")
            assert not re.search(r"  |\s[,.)]|\( |[{}$]|\?\?\?", plain), (id, text)
            if code == "fr":
                assert not re.search(r" [:;?!%»]|« |'|\w[;?!»]|\w:(?!//)|«\w|\d%", text), (id, text)


def test_numbers_are_the_same_in_both_languages():
    for id in CATALOGUES["en"]:
        english, french = ([figures(text) for text in said(code, id)] for code in LANGUAGES)
        assert english == french or id in COUNTED_IN_WORDS, id


def figures(text):
    plain = text.replace("\u202f", ",").replace(",345", "345").replace("1,5", "1.5")
    return set(re.findall(r"(?<!Q)\d+(?:\.\d+)?", plain))


def test_numbers_and_plurals():
    assert [FRENCH.number(n) for n in (1234567, 2.25, None)] == ["1\u202f234\u202f567", "2,2", "–"]
    assert FRENCH.decimals(-0.126) == "−0,13"
    assert ENGLISH.decimals(-0.126) == "-0.13"
    assert ENGLISH.decimals(-0.001) == FRENCH.decimals(-0.001).replace(",", ".") == "0.00"


@pytest.mark.parametrize("value", [0, 1, 1.0, 2.5, 1.96, 1234.0, 12345.67, 1e6, 0.35, 2.9999999999999996])
@pytest.mark.parametrize("code", LANGUAGES)
def test_a_number_in_a_message_is_written_as_elsewhere(code, value):
    say = language(code)
    assert say("joined", parts=value, last="x").split(" ")[0] == say.number(value)


def test_arguments_are_escaped_once_and_may_be_long():
    hostile = "<b>&amp;\"' \0parts\0" + "x" * (3 * LONG)
    assert ENGLISH("joined", parts=hostile, last="y") == f"{hostile} and y"
    said = ENGLISH.html("joined", parts=hostile, last=Markup("<i>y</i>"))
    assert said == Markup("{} and <i>y</i>").format(hostile)


def test_what_is_missing_is_an_error():
    for wrong in (lambda: ENGLISH("no-such-message"), lambda: FRENCH("joined", parts="a")):
        with pytest.raises(LookupError):
            wrong()
    with pytest.raises(ValueError, match="no language 'de'"):
        language("de")
