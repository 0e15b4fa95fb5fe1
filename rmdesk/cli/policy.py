"""`rmdesk policy`: what the organisation's IT has set for this computer, from where, and what of it was refused."""

from collections.abc import Iterator
from pathlib import Path

from rmdesk.runtime.policy import Policy, PolicyInForce
from rmdesk.runtime.policy_places import policy_in_file, policy_of_this_computer


def run(draft: Path | None) -> int:
    """Print what is in force, or what a draft would set; 0 if nothing was refused, else 1."""
    found = policy_of_this_computer() if draft is None else policy_in_file(draft)
    for line in lines_of(found):
        print(line)
    if draft is not None:
        print("This is a draft. Where it lies and who owns it was not looked at.")
    return 1 if found.refused else 0


def lines_of(found: PolicyInForce) -> Iterator[str]:
    """The policy in plain lines, refusals last."""
    if found.place:
        yield f"Policy: {found.place}"
        yield from (f"  {line}" for line in _values(found.policy))
    else:
        yield "Policy: none. Each person decides for themselves."
    for refusal in found.refused:
        yield f"Policy problem: {refusal.as_text()}"


def _values(policy: Policy) -> Iterator[str]:
    if policy == Policy():
        yield "It sets nothing."
    if policy.organisation:
        yield f"Set by: {policy.organisation}"
    if policy.helpdesk:
        yield f"Helpdesk: {policy.helpdesk}"
    if policy.longest_idle_minutes is not None:
        yield f"The window locks after {policy.longest_idle_minutes} minutes at most; a long page waits twice as long."
    if policy.hide_from_capture:
        yield "The window stays out of screenshots, but for people whose assistive tool must see it."
    if policy.backup_folders is not None:
        folders = ", ".join(str(one) for one in policy.backup_folders)
        yield f"Copies may go to: {folders or 'nowhere'}"
    if policy.no_removable_backups:
        yield "Copies may not go onto memory sticks and the like."
    if policy.pack_keys is not None:
        yield f"Programme packs may be signed with: {', '.join(policy.pack_keys) or 'no key at all'}"
