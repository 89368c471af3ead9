"""Who works here, and as what."""

import pytest

from annotator.errors import ExpectedError
from annotator.model import GOLD
from storage import Project
from storage.teams.people import Role


def test_whoever_works_alone_leads(project: Project) -> None:
    assert project.people.role("سلمى") is Role.LEAD


def test_beside_a_lead_one_who_is_not_listed_annotates(project: Project) -> None:
    project.people.set("ليلى", Role.LEAD)
    assert project.people.role("سلمى") is Role.ANNOTATOR
    assert project.people.role("ليلى") is Role.LEAD


def test_a_role_can_be_changed_and_is_not_by_being_known_again(project: Project) -> None:
    project.people.know({"a": Role.ANNOTATOR, "b": Role.REVIEWER})
    project.people.set("a", Role.REVIEWER)
    project.people.know({"a": Role.ANNOTATOR})
    assert project.people.all() == {"a": Role.REVIEWER, "b": Role.REVIEWER}
    project.people.remove("a")
    assert project.people.all() == {"b": Role.REVIEWER}


@pytest.mark.parametrize("name", ["", "  ", GOLD])
def test_gold_and_nobody_are_no_people(project: Project, name: str) -> None:
    with pytest.raises(ExpectedError, match="cannot be the name of a person"):
        project.people.set(name, Role.LEAD)
    assert project.people.all() == {}
