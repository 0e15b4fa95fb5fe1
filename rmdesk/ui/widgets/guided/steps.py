"""What each stop of a walk shows: reads how things stand, and makes the panel for it."""

from PySide6.QtCore import QCoreApplication, QObject

from rmdesk.domain.journey import Audience, Page
from rmdesk.domain.questions import VOICED, Answer, PickedAnswer, Question, QuestionKind, in_voice
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.beside import Beside
from rmdesk.ui.widgets.guided.asking import Asked, Asking, AskingPanel
from rmdesk.ui.widgets.guided.desk import AnswerDesk
from rmdesk.ui.widgets.guided.ending import Ending, EndingPanel
from rmdesk.ui.widgets.guided.keeper import Keeper
from rmdesk.ui.widgets.guided.opening import Opening, OpeningPanel
from rmdesk.ui.widgets.guided.surroundings import Surroundings, Voice, Voices
from rmdesk.ui.widgets.guided.voices_panel import VoiceAsked, VoicesAsked
from rmdesk.ui.widgets.guided.who_first import first_question, first_words
from rmdesk.workbook.navigator import Walk, WalkMode


class StepMaker(QObject):
    """Every method may raise `WorldError`: then what is kept cannot be read."""

    def __init__(
        self, look: Look, desk: AnswerDesk, keeper: Keeper, surroundings: Surroundings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._desk = desk
        self._keeper = keeper
        self._surroundings = surroundings

    def opening(self, walk: Walk) -> OpeningPanel:
        """What the page is about, and who goes first where that is chosen."""
        page, voices = walk.page, self._voices(walk.page)
        everybody = voices.everybody if voices is not None and page.who_first else ()
        first = self._first(page) if everybody else ""
        waiting = self._surroundings.waiting()
        return OpeningPanel(self._look, Opening(page, walk.has_lighter, waiting, everybody, first))

    def asking(self, walk: Walk) -> AskingPanel:
        """One question, or all of them."""
        page, voices = walk.page, self._voices(walk.page)
        first = first_words(voices.everybody, self._first(page)) if voices is not None and page.who_first else ""
        questions = walk.stop.questions
        asking = Asking(
            asked=tuple(self._asked(one, voices) for one in questions),
            audience=page.audience,
            together=walk.mode is WalkMode.ALL_AT_ONCE,
            lighter=walk.lighter,
            can_lighten=walk.has_lighter and any(one.lighter for one in questions),
            can_change_mode=len(walk.questions) > 1,
            waiting=self._surroundings.waiting(),
            who_first=first,
            next_scene=_is_scene(walk) and _is_scene(walk.continue_()),
            can_offer=page.audience is Audience.ONLY_YOU and self._surroundings.can_offer(),
        )
        return AskingPanel(self._look, asking)

    def ending(self, walk: Walk) -> EndingPanel:
        """The end of the page."""
        page, around = walk.page, self._surroundings
        aftercare = around.aftercare() if page.aftercare else None
        completed = self._desk.is_completed(page.id)
        suggestions = () if around.home else around.suggestions(page.id)
        return EndingPanel(self._look, Ending(page, completed, suggestions, aftercare, around.home))

    def first_answer(self, page: Page, who: str) -> Answer:
        """The choice of who goes first, as it is kept (empty: nobody is chosen)."""
        question, chosen = first_question(page), PickedAnswer((who,) if who else ())
        return Answer(question.id, question.text, self._surroundings.content_version, chosen)

    def _voices(self, page: Page) -> Voices | None:
        return self._surroundings.voices() if page.audience is Audience.BOTH else None

    def _first(self, page: Page) -> str:
        """Who goes first, as far as one answer says so."""
        settled = self._desk.answers(first_question(page).id).settled
        value = settled.value if settled is not None else None
        return value.chosen[0] if isinstance(value, PickedAnswer) and value.chosen else ""

    def _asked(self, question: Question, voices: Voices | None) -> Asked:
        beside = self._beside(question)
        if voices is None or question.kind not in VOICED:
            return Asked(question, self._keeper.standing(question.id), beside)
        spoken = tuple(self._spoken(question, one, voices) for one in voices.everybody)
        return Asked(question, beside=beside, voices=VoicesAsked(question, spoken, beside, voices.stop_word))

    def _spoken(self, question: Question, voice: Voice, voices: Voices) -> VoiceAsked:
        theirs = in_voice(question, voice.id)
        is_me = voice is voices.me
        you = QCoreApplication.translate("StepMaker", "You")
        name = you if is_me and not voices.both_here else voice.name
        return VoiceAsked(name, theirs, self._keeper.standing(theirs.id), is_me or voices.both_here)

    def _beside(self, question: Question) -> Beside:
        if question.kind is QuestionKind.DEPTH_DIAL:
            return Beside(open_levels=self._surroundings.open_levels(question))
        if question.kind is QuestionKind.THEN_NOW:
            earlier = self._desk.answers(question.earlier).settled
            return Beside(earlier=earlier.value if earlier is not None else None)
        return Beside()


def _is_scene(walk: Walk) -> bool:
    questions = walk.stop.questions
    return len(questions) == 1 and questions[0].kind is QuestionKind.SCENE
