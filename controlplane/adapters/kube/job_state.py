"""How a Job stands."""

from typing import cast

from controlplane.adapters.kube.client import POD, Kube
from controlplane.adapters.kube.explain import State, trouble_of
from functions_runtime.contract import Json, JsonObject


def ended(found: JsonObject) -> str:
    """Give how a Job has ended: ``Complete``, or the reason why it failed; "" while it goes on."""
    status: Json = found.get("status")
    listed: Json = status.get("conditions") if isinstance(status, dict) else None
    for each in listed if isinstance(listed, list) else []:
        if isinstance(each, dict) and each.get("status") == "True":
            if each.get("type") == "Complete":
                return "Complete"
            if each.get("type") == "Failed":
                return str(each.get("message") or each.get("reason"))
    return ""


async def trouble_of_job(kube: Kube, name: str) -> State | None:
    """Give what stops the pods of a Job, None where nothing does."""
    pods = await kube.listed(POD, {"batch.kubernetes.io/job-name": name})
    names = [str(cast("JsonObject", each["metadata"])["name"]) for each in pods]
    logs = {each: await kube.log_tail(each, "user-container") for each in names}
    return trouble_of(pods, logs)
