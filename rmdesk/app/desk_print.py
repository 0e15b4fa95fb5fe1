"""The sheets that a desk prints, made with the library for PDFs; it is loaded when somebody first prints."""

from rmdesk.app.roof import Tools
from rmdesk.desk.printing.handouts import print_card, print_certificates, print_survey
from rmdesk.desk.printing.paper import PaperFonts
from rmdesk.desk.printing.words import load_print_words
from rmdesk.desk.printing.workbook_pages import print_pages
from rmdesk.desk.sheets import Sheet, SheetOrder
from rmdesk.domain.journey import Workbook
from rmdesk.domain.packs import Pack
from rmdesk.packs.applied import lay_over

_REGULAR, _BOLD = "fonts/Inter-Regular.ttf", "fonts/Inter-Bold.ttf"


def make_sheets(tools: Tools, workbook: Workbook, pack: Pack, order: SheetOrder) -> bytes:
    """The PDF of what is asked for.

    Raises:
        ContentBroken: the words of the sheets are missing or have an error.
    """
    words = load_print_words(tools.read_text)
    fonts = PaperFonts(tools.read_bytes(_REGULAR), tools.read_bytes(_BOLD))
    if order.sheet is Sheet.CARD:
        return print_card(pack, tools.read_text("security/words.txt").split(), words, fonts)
    if order.sheet is Sheet.CERTIFICATES:
        return print_certificates(pack, order.names, words, fonts)
    if order.sheet is Sheet.SURVEY:
        return print_survey(pack, words, fonts, large=order.large)
    stages = [one for one in lay_over(pack, workbook).workbook.stages if not order.stages or one.id in order.stages]
    pages = [page for stage in stages for page in stage.pages if page.questions]
    return print_pages(pages, pack.organisation, words, fonts, large=order.large)
