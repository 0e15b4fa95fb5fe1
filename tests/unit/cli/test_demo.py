"""The made-up pair: as rich as it was promised to be, true to the workbook, neutral and marked."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from rmdesk.cli.demo import command as demo
from rmdesk.cli.demo.here import demo_here, place_here
from rmdesk.cli.demo.pair import PASSPHRASES, build_demo
from rmdesk.cli.demo.story import Story, read_story, with_fresh_bin
from rmdesk.domain.actions import ActionStatus
from rmdesk.domain.errors import CannotWrite, DiskFull
from rmdesk.domain.journey import Audience, Page, Workbook
from rmdesk.domain.offers import Offer
from rmdesk.domain.questions import PickedAnswer, Question, QuestionKind, ScaleAnswer, TextAnswer
from rmdesk.private.offering import look_over
from rmdesk.private.reflection_drafts import ReflectionDrafts
from rmdesk.private.secret_text import SecretText
from rmdesk.private.wing import PrivateWing, open_private
from rmdesk.runtime import resources
from rmdesk.runtime.clock import SystemClock
from rmdesk.runtime.paths import Paths
from rmdesk.runtime.state import load_state
from rmdesk.security.passphrase import PassphraseRules
from rmdesk.services.exporting import Exporting
from rmdesk.services.own_marks import OwnMarks
from rmdesk.services.rendering import WorkerRenderer
from rmdesk.services.sharing import Sharing
from rmdesk.services.workspace import Workspace, open_workspace
from rmdesk.storage.integrity import check_content
from rmdesk.storage.shared.space import SharedSpace, open_shared
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.opened import OpenedVault
from rmdesk.vaultkeeping.unlock import unlock
from rmdesk.workbook.clauses import load_clauses
from rmdesk.workbook.loader import load_workbook
from tests.builders import QuickCosigner
from tests.fakes.kdf import QUICK_POLICY

from .conftest import Command

STORY = read_story(resources.read_text)
WORKBOOK = load_workbook(resources.read_text)
SIDES = ("a", "b")
STAGE_0 = WORKBOOK.stages[0]


@dataclass(frozen=True)
class Opened:
    """One of the two, with everything open."""

    keys: OpenedVault
    workspace: Workspace
    private: PrivateWing


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> VaultFolder:
    place = tmp_path_factory.mktemp("demo") / "vault"
    build_demo(place, STORY, QUICK_POLICY)
    return VaultFolder(place)


@pytest.fixture(scope="module")
def both(folder: VaultFolder) -> Iterator[Mapping[str, Opened]]:
    clock = SystemClock()
    keys = {who: unlock(folder, PASSPHRASES[place], QUICK_POLICY) for place, who in enumerate(SIDES)}
    shared: SharedSpace = open_shared(folder.shared, keys["a"].shared, clock, folder.backups)
    sides = {
        who: Opened(
            one,
            open_workspace(shared, one.shared, clock),
            open_private(folder.private(one.private.partner), one.private, clock, folder.backups),
        )
        for who, one in keys.items()
    }
    yield sides
    for side in sides.values():
        side.private.close()
    shared.close()


def pages(audience: Audience) -> list[Page]:
    return [page for page in STAGE_0.pages if page.audience is audience]


def question(workbook: Workbook, prompt: str) -> tuple[Page, Question]:
    return next(
        (page, one) for stage in workbook.stages for page in stage.pages for one in page.questions if one.id == prompt
    )


def test_the_passphrases_are_words_of_ours_and_pass_the_rules() -> None:
    words = set(resources.read_text("security/words.txt").split())
    rules = PassphraseRules(frozenset(resources.read_text("security/denied.txt").splitlines()))
    for passphrase in PASSPHRASES:
        parts = passphrase.split("-")
        assert len(parts) >= 5
        assert set(parts) <= words
        rules.check(passphrase)
    readme = (Path(__file__).parents[3] / "README.md").read_text()
    assert all(passphrase in readme for passphrase in PASSPHRASES)


def test_the_story_lasts_six_months() -> None:
    moments = [one.on for one in STORY.reflections]
    assert timedelta(days=170) < max(moments) - min(moments) < timedelta(days=220)


@pytest.mark.parametrize("who", SIDES)
def test_each_has_twelve_reflections_and_more_one_draft_and_one_in_the_bin(
    both: Mapping[str, Opened], who: str
) -> None:
    wing = both[who].private
    assert wing.journal.count() >= 12
    assert wing.journal.count_in_bin() == 1
    assert len(wing.journal.months()) >= 6
    draft = ReflectionDrafts(wing.journal, wing.drafts).newest()
    assert draft is not None
    assert draft.record is None
    longest = max(len(wing.journal.versions(one.id)) for one in wing.journal.page(100))
    assert longest >= 2


@pytest.mark.parametrize("who", SIDES)
def test_most_pages_have_answers_and_some_are_still_to_do(both: Mapping[str, Opened], who: str) -> None:
    answered = both[who].private.answers.answered()
    private = pages(Audience.ONLY_YOU)
    begun = [page.id for page in private if any(one.id in answered for one in page.questions)]
    assert len(private) > len(begun) >= len(private) * 0.7
    done = both[who].private.answers.done_pages()
    assert len(done) >= 5
    assert set(done) <= set(begun)


@pytest.mark.parametrize("who", SIDES)
def test_the_shared_pages_are_filled_in_and_partly_completed(both: Mapping[str, Opened], who: str) -> None:
    workspace = both[who].workspace
    answered = workspace.space.answers.answered()
    shared = pages(Audience.BOTH)
    assert all(any(one.id in answered for one in page.questions) for page in shared)
    completed = OwnMarks(workspace).completed()
    assert completed
    assert completed <= {page.id for page in shared}


def test_three_versions_of_the_agreement_are_signed_by_both(both: Mapping[str, Opened]) -> None:
    versions = both["a"].workspace.space.agreements.versions()
    partners = {side.keys.shared.partner for side in both.values()}
    assert len(versions) == 3
    assert all({mark.partner for mark in one.signatures} == partners for one in versions)
    assert len({tuple(clause.text for clause in one.clauses) for one in versions}) == 3


def test_there_are_twenty_actions_and_more_in_every_column(both: Mapping[str, Opened]) -> None:
    actions = both["a"].workspace.space.actions.all()
    assert len(actions) >= 20
    assert min(Counter(one.status for one in actions)[status] for status in ActionStatus) >= 2
    assert len({one.text.domain for one in actions}) == 4
    assert len({one.text.level for one in actions}) == 4
    assert any(one.text.outcome for one in actions)
    assert any(one.text.steps for one in actions)


def test_a_list_is_agreed_and_still_true(both: Mapping[str, Opened], folder: VaultFolder) -> None:
    exporting = Exporting(both["a"].workspace, QuickCosigner(folder), WorkerRenderer(resources.read_bytes))
    preview = exporting.latest_agreed()
    assert preview is not None
    assert preview.agreed
    assert not exporting.changed_since(preview)
    wanted = {one.title for one in STORY.actions if one.status in (ActionStatus.DONE, ActionStatus.UNDER_WAY)}
    assert {line.title for line in preview.sheet.lines} == wanted
    assert len(wanted) >= 10


def test_each_has_offered_something_to_the_other(both: Mapping[str, Opened]) -> None:
    seen = Sharing(both["a"].workspace).offers()
    assert {one.by for one in seen} == {side.keys.shared.partner for side in both.values()}
    told = {Offer(one.label, one.words) for one in STORY.offers}
    assert {one.offer for one in seen} == told
    for side in both.values():
        assert not any(look_over(SecretText(one.words), STORY.names, datetime.now(UTC).date()) for one in told)
        assert "offer" not in {draft.item.partition("/")[0] for draft in side.private.drafts.all()}


def test_everything_agrees_with_its_own_checks(both: Mapping[str, Opened]) -> None:
    for side in both.values():
        assert check_content(side.private.space).ok
    shared = both["a"].workspace.space
    assert check_content(shared.space).ok
    shared.log.verify()


def test_everything_happened_in_the_story_s_own_time(both: Mapping[str, Opened]) -> None:
    first, last = datetime(2026, 4, 27, tzinfo=UTC), datetime(2026, 11, 21, tzinfo=UTC)
    for side in both.values():
        assert all(first <= one.created_at <= last for one in side.private.journal.page(100))


def test_the_vault_is_marked(folder: VaultFolder) -> None:
    assert folder.is_demo


@pytest.mark.parametrize("answer", STORY.answers, ids=lambda one: f"{one.by}-{one.prompt}")
def test_every_answer_fits_its_question(answer: object) -> None:
    told = next(one for one in STORY.answers if one is answer)
    page, asked = question(WORKBOOK, told.prompt)
    assert (told.by == "both") == (page.audience is Audience.BOTH)
    value = told.value
    match asked.kind:
        case QuestionKind.SHORT_TEXT | QuestionKind.LONG_TEXT:
            assert isinstance(value, TextAnswer)
            assert value.text.strip() == value.text != ""
        case QuestionKind.CHOICE:
            assert isinstance(value, PickedAnswer)
            assert len(value.chosen) == 1
            assert set(value.chosen) <= {one.id for one in asked.choices}
        case QuestionKind.CHECKLIST:
            assert isinstance(value, PickedAnswer)
            order = [one.id for one in asked.choices]
            assert sorted(value.chosen, key=order.index) == list(value.chosen)
        case QuestionKind.SCALE:
            assert isinstance(value, ScaleAnswer)
            assert value.point in range(1, 6)
        case _:
            pytest.fail(f"the story does not know {asked.kind}")


def test_nobody_answers_the_same_question_twice() -> None:
    assert max(Counter((one.by, one.prompt) for one in STORY.answers).values()) == 1


def test_clauses_and_pages_that_the_story_names_exist() -> None:
    clauses = {one.id for one in load_clauses(resources.read_text)}
    for version in STORY.versions:
        assert set(version.clauses) <= clauses
        assert set(version.texts) <= set(version.clauses)
    ids = {page.id for stage in WORKBOOK.stages for page in stage.pages}
    assert all(set(done) <= ids for done in STORY.done.values())


def test_dates_of_actions_are_in_order() -> None:
    for action in STORY.actions:
        assert action.agreed is None or action.agreed >= action.proposed
        assert action.due is None or action.due >= (action.agreed or action.proposed)


def test_the_bin_is_never_emptied_before_anybody_looks() -> None:
    later = datetime(2031, 1, 1, tzinfo=UTC)
    assert {one.binned for one in with_fresh_bin(STORY, later).reflections} == {None, later - timedelta(days=1)}
    early = datetime(2026, 1, 1, tzinfo=UTC)
    assert with_fresh_bin(STORY, early) == STORY


def demo_at(root: Path, place: Path | None = None) -> int:
    return demo.run(Paths.under(root / "profile"), place, QUICK_POLICY)


@pytest.fixture
def short_story(monkeypatch: pytest.MonkeyPatch) -> Story:
    """One of everything, so that making the vault again and again stays quick."""
    story = Story(STORY.names, STORY.reflections[:1], (), (), STORY.actions[:1], (), (), {})
    monkeypatch.setattr("rmdesk.cli.demo.here.read_story", lambda _: story)
    return story


def test_it_says_how_to_open_it_and_puts_it_on_the_list_under_a_neutral_name(
    tmp_path: Path, short_story: Story, capsys: pytest.CaptureFixture[str]
) -> None:
    assert demo_at(tmp_path) == 0
    paths = Paths.under(tmp_path / "profile")
    (entry,) = load_state(paths.state_file).vaults
    assert entry.folder == paths.vaults / "demo-pair"
    assert entry.label == "Pair 1"
    assert b"Amara" not in paths.state_file.read_bytes()
    said = capsys.readouterr().out
    assert [line.split(": ")[1] for line in said.splitlines() if " opens it with: " in line] == list(PASSPHRASES)
    assert "Never write anything real there" in said
    for passphrase in PASSPHRASES:
        assert unlock(VaultFolder(entry.folder), passphrase, QUICK_POLICY).shared.vault == entry.vault


def test_the_window_makes_it_once_and_finds_it_again(tmp_path: Path, short_story: Story) -> None:
    paths = Paths.under(tmp_path)
    made = demo_here(paths, QUICK_POLICY)
    assert (made.was_here, dict(made.people)) == (False, dict(zip(STORY.names, PASSPHRASES, strict=True)))
    before = {path: path.stat().st_mtime_ns for path in made.folder.rglob("*")}
    again = demo_here(paths, QUICK_POLICY)
    assert (again.folder, again.people, again.was_here) == (made.folder, made.people, True)
    assert {path: path.stat().st_mtime_ns for path in made.folder.rglob("*")} == before


def test_the_window_puts_one_that_was_forgotten_back_on_the_list(tmp_path: Path, short_story: Story) -> None:
    paths = Paths.under(tmp_path)
    made = demo_here(paths, QUICK_POLICY)
    (entry,) = load_state(paths.state_file).vaults
    paths.state_file.unlink()
    assert demo_here(paths, QUICK_POLICY).was_here
    (listed,) = load_state(paths.state_file).vaults
    assert (listed.vault, listed.folder) == (entry.vault, made.folder)


def test_the_window_takes_nothing_else_for_it(tmp_path: Path, short_story: Story) -> None:
    paths = Paths.under(tmp_path)
    place_here(paths).mkdir(parents=True)
    with pytest.raises(CannotWrite):
        demo_here(paths, QUICK_POLICY)


def test_no_file_of_it_is_named_after_anybody(folder: VaultFolder) -> None:
    names = " ".join(path.name for path in folder.path.rglob("*")).lower()
    assert "amara" not in names
    assert "helen" not in names


def test_a_folder_that_exists_is_refused_and_left_alone(tmp_path: Path, short_story: Story) -> None:
    place = tmp_path / "mine"
    place.mkdir()
    (place / "letter.txt").write_text("mine")
    with pytest.raises(CannotWrite):
        demo_at(tmp_path, place)
    assert [path.name for path in place.iterdir()] == ["letter.txt"]
    assert not (tmp_path / "profile").exists()


def test_a_place_that_cannot_be_made_is_told(tmp_path: Path, short_story: Story, command: Command) -> None:
    (tmp_path / "file").write_text("")
    said = command("demo", "--vault", tmp_path / "file" / "deeper" / "demo")
    assert said.code == 1
    assert said.err.count("\n") == 1


@pytest.mark.parametrize("step", ["play", "add_partner"])
def test_a_demo_that_cannot_be_finished_leaves_nothing(
    tmp_path: Path, short_story: Story, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def fail(*_: object) -> Callable[[], None]:
        raise DiskFull("made to")

    monkeypatch.setattr(f"rmdesk.cli.demo.pair.{step}", fail)
    with pytest.raises(DiskFull):
        demo_at(tmp_path, tmp_path / "demo")
    assert not (tmp_path / "demo").exists()
    assert not (tmp_path / "profile").exists()
