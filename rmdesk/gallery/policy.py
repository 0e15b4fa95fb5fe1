"""The settings on a computer of an organisation whose IT has set something, drawn."""

from dataclasses import replace
from pathlib import Path

from rmdesk.gallery.stage import Stage
from rmdesk.runtime.policy import NO_POLICY, Policy, PolicyInForce, Refusal, Trouble
from rmdesk.runtime.policy_places import LINUX_FILE

_SET = Policy(
    "Example Teaching Hospitals",
    "IT helpdesk, extension 4000",
    10,
    True,
    (Path("/srv/rmdesk-copies"),),
    True,
    ("0123456789" * 4,),
)
_FOUND = PolicyInForce(_SET, str(LINUX_FILE), (Refusal(str(LINUX_FILE), Trouble.UNKNOWN, "text_scale"),))


def walk_policy(stage: Stage) -> None:
    """Before a workbook is open: every page is made anew under the policy, and without it again."""
    _show_under(stage, _FOUND)
    stage.go("settings")
    stage.save("settings-policy")
    _show_under(stage, NO_POLICY)


def _show_under(stage: Stage, found: PolicyInForce) -> None:
    roof = stage.program.roof
    roof.tools = replace(roof.tools, organisation=found)
    stage.program.outside.show()
    stage.settle()
