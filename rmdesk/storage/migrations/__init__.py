"""The frozen steps of the shared space. A step that has been released is never changed; a new one is added.

Steps are plain statements and import nothing, so that nothing that changes later can change what a step did.
"""
