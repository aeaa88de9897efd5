"""The fields that stand in letters and posters, such as `{sted}`: what they are called, and their values.

A field that the course knows is filled from it; one that only the leader knows is typed once, for all texts.
"""
