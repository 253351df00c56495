"""The questions of each group as files for learning environments."""

from generator.load import Inhoud
from generator.render.exchange.moodle import moodle_file
from generator.render.exchange.qti import qti_package
from generator.views.toetsvragen import question_files, question_sets


def learning_environment_files(inhoud: Inhoud) -> dict[str, bytes]:
    """Return, by path, a Moodle and a QTI file for the core and for each route."""
    files = {}
    for reeks in question_sets(inhoud):
        moodle, qti = question_files(reeks.id)
        files[moodle.pad] = moodle_file(reeks)
        files[qti.pad] = qti_package(reeks)
    return files
