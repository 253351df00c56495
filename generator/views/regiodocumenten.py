"""The documents of one region about its convenant."""

from collections.abc import Iterator

from generator.model.document import Document
from generator.model.landelijk import Landelijk
from generator.model.regiokader import RegioKader
from generator.resolve.regio import national_kader
from generator.views.convenant import convenant_document
from generator.views.herzieningsbrief import review_letter
from generator.views.toets import assessment_document
from generator.views.vergelijking import comparison, comparison_document


def region_documents(landelijk: Landelijk, kader: RegioKader) -> Iterator[Document]:
    """Yield the convenant and what belongs beside it."""
    yield convenant_document(kader)
    yield assessment_document(landelijk, kader)
    vergelijking = comparison(national_kader(landelijk), kader)
    if vergelijking.regels:
        yield comparison_document(vergelijking, kader)
    brief = review_letter(landelijk, kader)
    if brief is not None:
        yield brief
