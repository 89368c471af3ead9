"""Export: only formats that are written, what each leaves open, a place with the right suffix, recipes."""

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from annotator.formats import FORMATS
from annotator.formats.losses import keeps_suggestions
from storage.recipes import Recipe
from ui.dialogs.exporting import ExportDialog, ExportWish
from ui.dialogs.format_list import GROUPS, grouped

WRITTEN = [f.name for f in FORMATS.values() if f.write is not None]


@pytest.fixture
def dialog(qtbot):
    made = ExportDialog(None, ["أحمد", "gold"], own="أحمد")
    qtbot.addWidget(made)
    return made


def choose(dialog, name):
    dialog.format.setCurrentIndex(dialog.format.findData(name))


def offered(dialog):
    return [x for i in range(dialog.format.count()) if (x := dialog.format.itemData(i))]


def wishes(dialog):
    got = []
    dialog.wished.connect(got.append)
    dialog.write.click()
    return got


def test_exactly_the_formats_that_are_written_can_be_chosen(dialog):
    assert sorted(offered(dialog)) == sorted(WRITTEN)


def test_titles_of_groups_cannot_be_chosen(dialog, qtbot):
    titles = [i for i in range(dialog.format.count()) if dialog.format.itemData(i) is None]
    assert titles
    for at in titles:
        assert not dialog.format.model().item(at).flags() & Qt.ItemFlag.ItemIsEnabled
    dialog.format.setCurrentIndex(titles[1] - 1)
    qtbot.keyClick(dialog.format, Qt.Key.Key_Down)
    assert dialog.format.currentIndex() == titles[1] + 1


def test_a_format_of_no_group_is_listed_all_the_same():
    known = [name for _, names in GROUPS for name in names]
    assert len(known) == len(set(known))
    assert list(grouped(["new", "jsonl"])) == [("Everything", ["jsonl"]), ("Others", ["new"])]


def test_every_format_says_what_it_cannot_hold(dialog):
    for name in offered(dialog):
        choose(dialog, name)
        assert dialog.limits.text(), name


def test_nothing_is_written_to_nowhere(dialog):
    assert not dialog.write.isEnabled()
    assert wishes(dialog) == []


def test_a_wish_holds_what_was_chosen(dialog, tmp_path):
    choose(dialog, "jsonl")
    dialog.place.field.setText(str(tmp_path / "out"))
    dialog.annotator.setCurrentIndex(2)
    dialog.suggestions.setChecked(True)
    assert wishes(dialog) == [ExportWish(Recipe("jsonl", "gold", suggestions=True), tmp_path / "out.jsonl")]


@pytest.mark.parametrize("name", WRITTEN)
def test_suggestions_can_be_chosen_exactly_where_they_are_held(dialog, name):
    choose(dialog, "jsonl")
    dialog.suggestions.setChecked(True)
    choose(dialog, name)
    assert dialog.suggestions.isEnabled() is keeps_suggestions(FORMATS[name])
    assert dialog.recipe().suggestions is keeps_suggestions(FORMATS[name])


@pytest.mark.parametrize("name", WRITTEN)
def test_only_what_a_format_leaves_open_is_asked(dialog, name):
    choose(dialog, name)
    asked = {x for x in ("tags", "subword", "nesting") if not getattr(dialog.choices, x).isHidden()}
    assert asked == set(FORMATS[name].choices) or dialog.choices.isHidden()
    assert dialog.choices.isHidden() is not bool(FORMATS[name].choices)


def test_what_another_format_heeds_is_not_in_the_recipe(dialog):
    choose(dialog, "conll")
    dialog.choices.tags.setCurrentIndex(dialog.choices.tags.findData("bilou"))
    dialog.choices.nesting.setCurrentIndex(dialog.choices.nesting.findData("columns"))
    assert dialog.recipe() == Recipe("conll", "أحمد", tags="bilou", nesting="columns")
    choose(dialog, "brat")
    assert dialog.recipe() == Recipe("brat", "أحمد")


def test_everybody_can_be_chosen_where_layers_are_kept_apart(dialog):
    choose(dialog, "jsonl")
    dialog.annotator.setCurrentIndex(dialog.annotator.count() - 1)
    assert dialog.recipe() == Recipe("jsonl", everybody=True)
    choose(dialog, "brat")
    assert dialog.recipe() == Recipe("brat", "أحمد")


def test_another_format_brings_its_suffix(dialog, tmp_path):
    dialog.place.field.setText(str(tmp_path / "out.jsonl"))
    choose(dialog, "conll")
    assert dialog.place.target == tmp_path / "out.conll"
    choose(dialog, "brat")
    assert dialog.place.target == tmp_path / "out"


def test_a_table_stays_a_workbook_when_it_is_called_so(dialog, tmp_path):
    choose(dialog, "events")
    dialog.place.field.setText(str(tmp_path / "out.xlsx"))
    choose(dialog, "mentions")
    assert dialog.place.target == tmp_path / "out.xlsx"
    assert ".xlsx" in dialog.limits.text()
    choose(dialog, "jsonl")
    assert dialog.place.target == tmp_path / "out.jsonl"


def test_a_place_beside_the_project_is_offered_and_follows_the_format(qtbot, tmp_path):
    dialog = ExportDialog(None, [], tmp_path / "p.tawsim")
    qtbot.addWidget(dialog)
    assert dialog.place.target == tmp_path / "p.jsonl"
    choose(dialog, "doccano")
    assert dialog.place.target == tmp_path / "p-doccano.jsonl"
    dialog.split.on.setChecked(True)
    assert dialog.place.target == tmp_path / "p-doccano"
    choose(dialog, "brat")
    assert dialog.place.target == tmp_path / "p-brat"
    dialog.place.field.setText(str(tmp_path / "mine"))
    choose(dialog, "w3c")
    assert dialog.place.target == tmp_path / "mine"


def test_a_file_that_will_be_replaced_is_named_before(dialog, tmp_path):
    (tmp_path / "a.jsonl").write_text("x")
    dialog.place.field.setText(str(tmp_path / "a.jsonl"))
    assert "replaced" in dialog.place.words.text()
    assert dialog.write.isEnabled()


def test_where_it_is_written_down_is_said_before(dialog, tmp_path):
    dialog.place.field.setText(str(tmp_path / "a.jsonl"))
    assert "a.jsonl.manifest.json" in dialog.place.words.text()


def test_a_folder_is_no_place_for_a_file_nor_a_file_for_a_folder(dialog, tmp_path):
    dialog.place.field.setText(str(tmp_path))
    assert not dialog.write.isEnabled()
    (tmp_path / "a").write_text("x")
    dialog.split.on.setChecked(True)
    dialog.place.field.setText(str(tmp_path / "a"))
    assert not dialog.write.isEnabled()


def test_a_split_says_its_shares_seed_and_what_stays_together(dialog):
    dialog.split.on.setChecked(True)
    dialog.split.parts[0].setValue(60)
    dialog.split.seed.setValue(7)
    dialog.split.group.setCurrentIndex(1)
    assert dialog.recipe() == Recipe("jsonl", "أحمد", split="60/10/10", seed=7, group="source")
    dialog.split.on.setChecked(False)
    assert dialog.recipe() == Recipe("jsonl", "أحمد")


def test_a_split_into_nothing_is_not_written(dialog, tmp_path):
    dialog.place.field.setText(str(tmp_path / "a"))
    dialog.split.on.setChecked(True)
    for spin in dialog.split.parts:
        spin.setValue(0)
    assert not dialog.write.isEnabled()


@pytest.mark.parametrize(
    "recipe",
    [
        Recipe("conll", "gold", tags="bioes", subword="grow", nesting="innermost"),
        Recipe("jsonl", everybody=True, suggestions=True, split="80/10/10", seed=3, group="date"),
        Recipe("brat", "أحمد", split="70/0/30"),
    ],
)
def test_a_recipe_that_is_chosen_is_what_would_be_exported(dialog, recipe):
    dialog.set_recipe(recipe)
    assert dialog.recipe() == recipe
    dialog.set_recipe(Recipe("jsonl", "أحمد"))
    assert dialog.recipe() == Recipe("jsonl", "أحمد")


def of_several(qtbot, own):
    made = ExportDialog(None, ["أحمد", "سعاد", "gold"], own=own)
    qtbot.addWidget(made)
    made.place.field.setText("/x")
    return made


def test_the_persons_own_layers_are_offered_first(qtbot):
    dialog = of_several(qtbot, "سعاد")
    for name in ("jsonl", "brat", "conll"):
        choose(dialog, name)
        assert dialog.recipe().annotator == "سعاد"


def test_who_has_no_layer_is_offered_everybodys_and_else_asked(qtbot):
    dialog, told = of_several(qtbot, "زيد"), []
    dialog.altered.connect(told.append)
    assert dialog.recipe() == Recipe("jsonl", everybody=True)
    choose(dialog, "brat")
    assert dialog.annotator.currentText() == ""
    assert not dialog.write.isEnabled()
    assert told[-1] is None
    assert dialog.lost.text().startswith("⚠ Several people have layers here")
    dialog.annotator.setCurrentIndex(2)
    assert dialog.write.isEnabled()
    assert told[-1] == Recipe("brat", "سعاد")


def test_what_was_chosen_stays_when_the_format_changes(qtbot):
    dialog = of_several(qtbot, "سعاد")
    dialog.annotator.setCurrentIndex(1)
    for name in ("brat", "jsonl"):
        choose(dialog, name)
        assert dialog.recipe() == Recipe(name, "أحمد")
    dialog = of_several(qtbot, "زيد")
    choose(dialog, "brat")
    choose(dialog, "jsonl")
    assert dialog.recipe() == Recipe("jsonl", everybody=True)


def test_with_one_annotator_every_document_goes(qtbot):
    dialog = ExportDialog(None, ["أحمد"])
    qtbot.addWidget(dialog)
    assert dialog.recipe().annotator == ""


@pytest.mark.parametrize(("failed", "mark"), [(True, "⚠"), (False, "✓")])
def test_the_report_shows_the_outcome_and_every_line(dialog, failed, mark):
    dialog.show_report(["3 documents", "2 events"], failed=failed)
    assert dialog.report.outcome.text() == f"{mark} 3 documents"
    assert dialog.report.rest.toPlainText() == "2 events"


def test_the_report_of_another_export_goes_away(dialog, qtbot):
    dialog.show()
    dialog.show_report(["3 documents"], failed=False)
    choose(dialog, "conll")
    assert dialog.report.isHidden()


class Opened(QObject):
    def __init__(self):
        super().__init__()
        self.urls = []

    @Slot(QUrl)
    def open(self, url):
        self.urls.append(url.toLocalFile())


def test_the_folder_of_what_was_written_is_opened(dialog, tmp_path):
    opened = Opened()
    QDesktopServices.setUrlHandler("file", opened, "open")
    try:
        assert dialog.folder.isHidden()
        dialog.show_report(["1 document"], failed=False, written=tmp_path / "a.jsonl")
        assert not dialog.folder.isHidden()
        dialog.folder.click()
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert opened.urls == [str(tmp_path)]


def test_esc_while_it_is_written_cancels_and_leaves_the_dialog_open(dialog):
    dialog.show()
    with dialog.running():
        dialog.reject()
        assert dialog.isVisible()
        assert not dialog.write.isEnabled()
    dialog.reject()
    assert not dialog.isVisible()


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_dialog_grows_to_what_a_format_says_of_itself(dialog, direction):
    dialog.setLayoutDirection(direction)
    dialog.show()
    for name in offered(dialog):
        choose(dialog, name)
        limits = dialog.limits
        assert limits.height() >= limits.heightForWidth(limits.width()), name


def test_on_a_low_screen_the_fields_scroll_and_the_buttons_stay(dialog):
    room = dialog.screen().availableGeometry()
    dialog.show()
    choose(dialog, "conll")
    dialog.split.on.setChecked(True)
    dialog.show_lost("entities · events · " * 40, bad=True)
    dialog.show_report(["26 documents", *["a line"] * 20], failed=False)
    assert dialog.height() <= room.height()
    assert dialog.buttons.geometry().bottom() <= dialog.height()
    assert dialog.write.isVisible()


def test_tab_goes_through_the_fields_in_their_order(dialog, qtbot):
    dialog.show()
    dialog.place.field.setText("/x")
    seen, part = [], dialog.recipes.name
    part.setFocus()
    for _ in range(9):
        part = part.nextInFocusChain()
        while not (part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isVisible() and part.isEnabled()):
            part = part.nextInFocusChain()
        seen.append(part)
    wanted = [dialog.format, dialog.annotator, dialog.suggestions, dialog.split.on, dialog.place.field]
    assert [p for p in seen if p in wanted] == wanted
    assert seen[0] is dialog.format or seen[1] is dialog.format


def test_of_gold_what_is_not_finished_can_be_wanted_too(dialog):
    dialog.annotator.setCurrentIndex(2)
    assert not dialog.unfinished.isHidden()
    dialog.unfinished.setChecked(True)
    assert dialog.recipe().unfinished
    dialog.annotator.setCurrentIndex(1)
    assert dialog.unfinished.isHidden()
    assert not dialog.recipe().unfinished


def test_a_release_can_be_exported_without_suggestions(qtbot):
    dialog = ExportDialog(None, ["أحمد", "gold"], releases=["v1"], own="أحمد")
    qtbot.addWidget(dialog)
    choose(dialog, "jsonl")
    dialog.suggestions.setChecked(True)
    dialog.annotator.setCurrentIndex(3)
    assert dialog.recipe() == Recipe("jsonl", release="v1")
    assert not dialog.suggestions.isEnabled()
    dialog.pseudonyms.setChecked(True)
    assert dialog.recipe() == Recipe("jsonl", release="v1", pseudonyms=True)


def test_recipes_of_gold_and_of_releases_are_shown(dialog):
    for recipe in (Recipe("jsonl", "gold", unfinished=True), Recipe("jsonl", release="v9", pseudonyms=True)):
        dialog.set_recipe(recipe)
        assert dialog.recipe() == recipe


def test_a_release_is_offered_a_place_of_its_own(qtbot, tmp_path):
    made = ExportDialog(None, ["gold"], tmp_path / "p.tawsim", ["v1", "v 2/b"], "أحمد")
    qtbot.addWidget(made)
    made.set_recipe(Recipe("jsonl", release="v1"))
    assert made.place.target == tmp_path / "p-v1.jsonl"
    made.set_recipe(Recipe("jsonl", release="v 2/b"))
    assert made.place.target == tmp_path / "p-v-2-b.jsonl"
    made.set_recipe(Recipe("jsonl", "gold"))
    assert made.place.target == tmp_path / "p.jsonl"
