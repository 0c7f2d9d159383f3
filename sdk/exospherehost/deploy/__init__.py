"""From a satellite's folder to an image in a registry, without Docker.

The stages, each in a file of its own, in the order in which they run:

1. `folder` lists what of the folder goes into the image; secrets and caches stay out.
2. `bases` reads the image to build on: from a registry, an OCI archive or an OCI layout.
3. `image.plan` says what layers there will be, in what order, and the configuration. Pure.
4. `image.build` carries the plan out: `wheels` makes (or finds) the layer of dependencies,
   `layers` writes the layer of code, and a manifest names them all by digest.
5. `push` brings to a registry what it lacks, speaking `registry`'s protocol.

The order costs one thing: the plan knows the base by name only, so whether the base fits (machine,
Python) is seen when it is carried out. In return a plan can be shown without asking any registry.
"""
