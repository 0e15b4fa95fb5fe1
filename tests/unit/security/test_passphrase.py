import contextlib
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rmdesk.domain.errors import PassphraseRefused
from rmdesk.security import passphrase
from rmdesk.security.memory import wipe
from rmdesk.security.passphrase import PassphraseRules, generate_passphrase, normalise

LISTS = Path(__file__).parents[3] / "resources" / "security"
WORDS = (LISTS / "words.txt").read_text(encoding="utf-8").split("\n")[:-1]
DENIED = (LISTS / "denied.txt").read_text(encoding="utf-8").split("\n")[:-1]


@pytest.fixture(scope="module")
def rules() -> PassphraseRules:
    return PassphraseRules(DENIED)


def test_both_spellings_of_an_accent_agree() -> None:
    assert normalise("cafe\u0301") == normalise("caf\u00e9") == bytearray("café".encode())


@given(st.text(max_size=40))
def test_normalising_never_fails_and_never_trims(text: str) -> None:
    assert normalise(f" {text} ").decode("utf-8", "surrogatepass") == unicodedata.normalize("NFC", f" {text} ")


@pytest.mark.parametrize(
    "good",
    [
        "plum-anvil-otter-quilt",
        "tea at the harbour wall",
        "  spaces  at the edges ",
        "ffenestr lwyd a the poeth",
        "الباب الأزرق قرب النهر",
        "窗边的蓝色茶杯很暖和",
        "Zx9-kopf-Ruhm-12",
    ],
)
def test_good_ones_pass(rules: PassphraseRules, good: str) -> None:
    rules.check(good)


@pytest.mark.parametrize(
    ("bad", "why"),
    [
        ("", "too short"),
        ("short", "too short"),
        ("elevenbytes", "too short"),
        ("plum" * 300, "too long"),
        ("aaaaaaaaaaaaaaaa", "again and again"),
        ("abcabcabcabcabc", "again and again"),
        ("otter otter otter", "again and again"),
        ("Otter-otter-OTTER", "again and again"),
        ("qwertyuiop123456", "row of the keyboard"),
        ("1234567890123", "row of the keyboard"),
        ("poiuytrewq0987", "row of the keyboard"),
        ("zzzzzzyyyyyyxxxxxx", "row of the keyboard"),
        ("rmdesk-rmdesk1", "again and again|guess for rmdesk"),
        ("RMDESK password 7", "guess for rmdesk"),
        ("Reciprocal-Mentoring", "guess for rmdesk"),
        ("p4ssw0rd rmdesk!", "guess for rmdesk"),
        ("congratulations", "people try first"),
        ("Congratulations99!", "people try first"),
        ("c0ngratulat10ns", "people try first"),
        ("snoitalutargnoc", "people try first"),
        ("plum anvil\notter", "cannot be typed"),
        ("plum anvil \ud800 otter", "cannot be typed"),
        ("?!?!-?-!_- ..;;", "no letters"),
    ],
)
def test_bad_ones_are_refused_with_a_reason(rules: PassphraseRules, bad: str, why: str) -> None:
    with pytest.raises(PassphraseRefused, match=why) as caught:
        rules.check(bad)
    assert len(bad) < 8 or bad not in caught.value.detail


def test_bytes_count_and_not_letters() -> None:
    PassphraseRules(()).check("ŵyneb tŷ âr")
    with pytest.raises(PassphraseRefused):
        PassphraseRules(()).check("wyneb ty ar")


@given(st.text(max_size=60))
def test_rules_only_ever_refuse(text: str) -> None:
    with contextlib.suppress(PassphraseRefused):
        PassphraseRules(("plum anvil otter",)).check(text)


def test_every_denied_entry_is_refused_and_could_have_passed(rules: PassphraseRules) -> None:
    assert len(DENIED) > 40_000
    assert sorted(set(DENIED)) == DENIED
    for entry in DENIED[::97]:
        assert entry == entry.casefold()
        PassphraseRules(()).check(entry)
        with pytest.raises(PassphraseRefused):
            rules.check(entry.upper())


def test_word_list_is_plain_and_kind() -> None:
    assert len(WORDS) >= 7_000
    assert len(set(WORDS)) == len(WORDS)
    assert all(word.isascii() and word.isalpha() and word.islower() and 3 <= len(word) <= 9 for word in WORDS)
    assert not {"racism", "skinhead", "afraid", "shackle", "colonial", "coconut", "banana", "anger"} & set(WORDS)


def test_generated_ones_pass_the_rules(rules: PassphraseRules) -> None:
    made = {generate_passphrase(WORDS) for _ in range(300)}
    assert len(made) == 300
    for each in made:
        assert len(each.split("-")) == 5
        assert set(each.split("-")) <= set(WORDS)
        rules.check(each)


def test_words_come_from_the_systems_generator(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passphrase.secrets, "choice", lambda words: words[7])
    assert generate_passphrase(WORDS, 4) == "-".join([WORDS[7]] * 4)


def test_short_lists_and_few_words_are_refused() -> None:
    with pytest.raises(ValueError, match="list"):
        generate_passphrase(WORDS[:100])
    with pytest.raises(ValueError, match="list"):
        generate_passphrase([WORDS[0]] * 8000)
    with pytest.raises(ValueError, match="few"):
        generate_passphrase(WORDS, 3)


def test_wiping_leaves_zeros_of_the_same_length() -> None:
    secret = bytearray(b"plum")
    wipe(secret)
    assert secret == bytearray(4)
