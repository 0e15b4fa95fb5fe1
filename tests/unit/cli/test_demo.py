"""The made-up pair: as rich as it was promised to be, true to the workbook, neutral and marked."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from rmdesk.cli.demo import command as demo
from rmdesk.cli.demo.here import demo_here, place_here
from rmdesk.cli.demo.pages import ToldPage, question_in
from rmdesk.cli.demo.pair import PASSPHRASES, build_demo
from rmdesk.cli.demo.story import Story, read_story, with_fresh_bin
from rmdesk.domain.actions import ActionKind, ActionStatus
from rmdesk.domain.agreement import ClauseMark
from rmdesk.domain.errors import CannotWrite, DiskFull
from rmdesk.domain.journey import Audience, Page, Stage
from rmdesk.domain.offers import Offer
from rmdesk.domain.questions import (
    VOICED,
    PickedAnswer,
    Question,
    QuestionKind,
    RowsAnswer,
    ScaleAnswer,
    TextAnswer,
    in_voice,
    without_voice,
)
from rmdesk.private.models import in_parts, load_models
from rmdesk.private.offering import look_over
from rmdesk.private.reflection_drafts import ReflectionDrafts
from rmdesk.private.secret_text import SecretText
from rmdesk.private.wing import PrivateWing, open_private
from rmdesk.runtime import resources
from rmdesk.runtime.clock import SystemClock
from rmdesk.runtime.paths import Paths
from rmdesk.runtime.state import load_state
from rmdesk.security.passphrase import PassphraseRules
from rmdesk.services.agreements import Agreements
from rmdesk.services.depth import Depth
from rmdesk.services.exporting import Exporting
from rmdesk.services.goals import Goals
from rmdesk.services.own_marks import OwnMarks
from rmdesk.services.rendering import WorkerRenderer
from rmdesk.services.sessions import Sessions
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
PICKING = {
    QuestionKind.CHOICE,
    QuestionKind.CHOICES,
    QuestionKind.CHECKLIST,
    QuestionKind.GOAL_PICKS,
    QuestionKind.WORD_PICKS,
    QuestionKind.DEPTH_DIAL,
}
SO_FAR = WORKBOOK.stages[:5]
ANSWERS = [(told, prompt) for told in STORY.pages for prompt in told.answers]


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


def pages(stage: Stage, audience: Audience) -> list[Page]:
    return [page for page in stage.pages if page.audience is audience]


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


@pytest.mark.parametrize("stage", SO_FAR, ids=lambda stage: stage.id)
@pytest.mark.parametrize("who", SIDES)
def test_private_pages_of_the_first_stages_have_answers(both: Mapping[str, Opened], who: str, stage: Stage) -> None:
    private = pages(stage, Audience.ONLY_YOU)
    answered = both[who].private.answers.answered()
    begun = [page.id for page in private if any(one.id in answered for one in page.questions)]
    assert len(begun) >= len(private) * 0.5
    assert both[who].private.answers.done_pages() & set(begun)


@pytest.mark.parametrize("stage", SO_FAR, ids=lambda stage: stage.id)
def test_shared_pages_of_the_first_stages_have_answers(both: Mapping[str, Opened], stage: Stage) -> None:
    answered = {without_voice(one) for one in both["a"].workspace.space.answers.answered()}
    shared = pages(stage, Audience.BOTH)
    begun = {page.id for page in shared if any(one.id in answered for one in page.questions)}
    assert len(begun) >= len(shared) * 0.5
    assert all(OwnMarks(side.workspace).completed() & begun for side in both.values())


@pytest.mark.parametrize("who", SIDES)
def test_something_is_still_to_do(both: Mapping[str, Opened], who: str) -> None:
    """Nobody fills in everything, and a demonstration must not look as if they had to."""
    answered = both[who].private.answers.answered()
    private = [page for stage in SO_FAR for page in pages(stage, Audience.ONLY_YOU)]
    assert any(not any(one.id in answered for one in page.questions) for page in private)
    assert {page.id for page in private} - both[who].private.answers.done_pages()


def test_every_kind_of_question_has_an_answer() -> None:
    told = {asked(sitting, prompt).kind for sitting, prompt in ANSWERS}
    assert told == set(QuestionKind) - {QuestionKind.CHOICES}


def test_each_has_set_the_depth_dial_and_the_deepest_level_is_open(both: Mapping[str, Opened]) -> None:
    workspace = both["a"].workspace
    dial = next(one for one in WORKBOOK.page("depth-for-both").questions if one.kind is QuestionKind.DEPTH_DIAL)
    for side in both.values():
        assert workspace.space.answers.get(in_voice(dial, side.keys.shared.partner).id)
    assert Depth(workspace, Sessions(workspace), WORKBOOK).open_levels(dial) == len(dial.choices)


def test_one_clause_is_being_talked_about(both: Mapping[str, Opened], folder: VaultFolder) -> None:
    agreements = Agreements(both["a"].workspace, load_clauses(resources.read_text), QuickCosigner(folder))
    (under_discussion,) = [one for one in agreements.clauses() if one.stands]
    assert {one.mark for one in under_discussion.stands} == {ClauseMark.AGREED, ClauseMark.TALK}
    assert under_discussion.before is not None
    assert under_discussion.clause.text != under_discussion.before.text
    assert agreements.in_force() == agreements.latest()


def test_actions_are_of_every_kind_with_goals_sessions_and_steps_of_one_s_own(both: Mapping[str, Opened]) -> None:
    workspace = both["a"].workspace
    texts = [one.text for one in workspace.space.actions.all()]
    assert {one.kind for one in texts} == set(ActionKind)
    goals = {one.id for one in Goals(workspace, WORKBOOK).all()}
    assert len(goals) >= 3
    assert {one.goal for one in texts} - {""} <= goals
    held = {one.number for one in Sessions(workspace).all() if one.held}
    assert {one.session for one in texts} - {0} <= held
    assert sum(bool(one.goal) for one in texts) >= 5
    for side in both.values():
        assert any(side.private.steps.of(one.id) for one in workspace.space.actions.all())


@pytest.mark.parametrize("who", SIDES)
def test_reflections_have_models_and_sessions(both: Mapping[str, Opened], who: str) -> None:
    models = {one.id: one for one in load_models(resources.read_text)}
    told = [one for one in STORY.reflections if one.by == who]
    assert {one.setting.session for one in told} - {0}
    for one in told:
        if one.setting.model:
            assert all(in_parts(models[one.setting.model], one.body))
    written = both[who].private.journal.page(100)
    assert len({one.model for one in written}) >= 2


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


def asked(told: ToldPage, prompt: str) -> Question:
    return question_in(WORKBOOK.page(told.page), prompt)


@pytest.mark.parametrize("told", STORY.pages, ids=lambda told: f"{told.by}-{told.page}")
def test_every_answer_fits_its_question(told: ToldPage) -> None:
    for prompt in told.answers:
        fits(told, prompt)


def fits(told: ToldPage, prompt: str) -> None:
    page, question, value = WORKBOOK.page(told.page), asked(told, prompt), told.answers[prompt]
    voiced = page.audience is Audience.BOTH and question.kind in VOICED
    assert (told.by == "both") == (page.audience is Audience.BOTH and not voiced)
    order = [one.id for one in question.choices]
    match value:
        case TextAnswer(text):
            assert question.kind in {QuestionKind.SHORT_TEXT, QuestionKind.LONG_TEXT}
            assert text.strip() == text != ""
        case PickedAnswer(chosen):
            assert question.kind in PICKING
            assert sorted(chosen, key=order.index) == list(chosen)
            assert question.kind not in {QuestionKind.CHOICE, QuestionKind.DEPTH_DIAL} or len(chosen) == 1
        case ScaleAnswer(point):
            assert question.kind in {QuestionKind.SCALE, QuestionKind.THEN_NOW}
            assert point in range(1, 6)
        case RowsAnswer(rows):
            fits_its_columns(question, rows)


def fits_its_columns(question: Question, rows: Sequence[Sequence[str]]) -> None:
    if question.kind is QuestionKind.NEEDS_MAP:
        assert len(rows) == len(question.columns)
        near = {one for _, ids in rows for one in ids.split(",")}
        assert near <= {one.id for one in question.choices}
        return
    assert question.kind in {QuestionKind.ROWS, QuestionKind.SCENE, QuestionKind.CONVERSATION_CARD}
    assert question.kind is QuestionKind.ROWS or len(rows) == 1
    assert all(len(row) == len(question.columns) and all(row) for row in rows)


def test_nobody_answers_the_same_question_twice() -> None:
    assert max(Counter((told.by, told.page, prompt) for told, prompt in ANSWERS).values()) == 1


def test_whoever_calls_a_page_done_could_write_on_it() -> None:
    for told in STORY.pages:
        assert set(told.done) <= (set(SIDES) if told.by == "both" else {told.by})


def test_clauses_that_the_story_names_exist() -> None:
    clauses = {one.id for one in load_clauses(resources.read_text)}
    for version in STORY.versions:
        assert set(version.clauses) <= clauses
        assert set(version.texts) <= set(version.clauses)
    assert {one.clause for one in STORY.stands} <= clauses


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
    story = Story(STORY.names, STORY.reflections[:1], (), (), STORY.actions[:1], (), ())
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


def test_no_session_of_theirs_is_on_a_weekend_and_each_knows_their_own_words(both: Mapping[str, Opened]) -> None:
    amara, helen = both["a"], both["b"]
    days = [one.day for one in Sessions(amara.workspace).all()]
    assert [day for day in days if day is None or day.weekday() > 4] == []
    assert amara.private.own_words.all() == ("Datix", "Sana", "bleep-free")
    assert helen.private.own_words.all() == ("Amara",)
