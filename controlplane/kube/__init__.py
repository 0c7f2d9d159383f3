"""Kubernetes and Knative: reading and applying objects, and saying in words what is wrong."""

from controlplane.kube.client import Kube
from controlplane.kube.errors import KubeError

__all__ = ["Kube", "KubeError"]
