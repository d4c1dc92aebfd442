import pytest

from recount.errors import MalformedReport
from recount.gather.fields import fields_of


def read(**given):
    return fields_of(given, name="f.jsonl:3", where="in/f.jsonl:3")


def test_the_seven_fields_are_read_and_no_other():
    given = {"id": "a", "title": "T", "outlet": "O", "published": "2019-03-12", "language": "en", "url": "u", "text": "x"}
    assert read(**given) == read(**given, fruit={"pear": [1]}, deaths=4, report="weekly")
    fields = read(**given)
    assert (fields.given_id, fields.title, fields.outlet, fields.published) == ("a", "T", "O", "2019-03-12")
    assert (fields.language, fields.url, fields.text, fields.problems) == ("en", "u", "x", ())


@pytest.mark.parametrize("blank", [None, "", "  \n"])
@pytest.mark.parametrize(
    ("key", "field"), [("id", "given_id"), ("title", "title"), ("outlet", "outlet"), ("published", "published")]
)
def test_blank_values_say_nothing(key, field, blank):
    assert getattr(read(text="x", **{key: blank}), field) is None


@pytest.mark.parametrize(
    ("given", "what"),
    [
        ({}, "has no text"),
        ({"text": None}, "has no text"),
        ({"text": 3}, "text is a number, not text"),
        ({"text": ["a"]}, "text is a list, not text"),
        ({"text": "a\0b"}, "text holds a NUL character"),
        ({"text": "a\ud800b"}, "text holds half a character (a lone surrogate)"),
        ({"text": "x", "id": 12.0}, "id is a number, not text"),
        ({"text": "x", "id": True}, "id is true or false, not text"),
        ({"text": "x", "id": "\udfff"}, "id holds half a character (a lone surrogate)"),
        ({"text": "x", "outlet": {}}, "outlet is an object, not text"),
    ],
)
def test_what_identity_hangs_on_is_never_guessed(given, what):
    with pytest.raises(MalformedReport) as error:
        read(**given)
    assert (error.value.where, error.value.what) == ("in/f.jsonl:3", what)


@pytest.mark.parametrize("key", ["title", "published", "language", "url"])
@pytest.mark.parametrize("value", [1.5, [], "\ud800", "\0"])
def test_other_wrong_fields_are_left_out_and_listed(key, value):
    fields = read(text="x", **{key: value})
    assert getattr(fields, key) is None
    (problem,) = fields.problems
    assert problem.where == "in/f.jsonl:3"
    assert problem.what.startswith(key)
    assert problem.done == "kept without it"


def test_text_is_kept_but_for_mark_and_carriage_return():
    assert read(text="\ufeff a\r\nb \U0001f600 ").text == " a\nb \U0001f600 "
    assert read(text="").text == ""
