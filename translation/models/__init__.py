from translation.models.glossary import GlossaryForm, GlossaryTerm
from translation.models.policy import LanguagePolicy, TranslationPolicy, goes_live
from translation.models.state import DOUBTED, MistakeReport, Pending, Reason, SegmentState
from translation.models.usage import Usage

__all__ = [
    "DOUBTED",
    "GlossaryForm",
    "GlossaryTerm",
    "LanguagePolicy",
    "MistakeReport",
    "Pending",
    "Reason",
    "SegmentState",
    "TranslationPolicy",
    "Usage",
    "goes_live",
]
