# What no policy may pass over in silence, in the namespace that Conftest looks at.
package main

import rego.v1

import data.alicloud.event_streams

deny contains msg if some msg in event_streams.refusals

# A rule that compares what is not known neither denies nor allows.
warn contains msg if {
	some stream in event_streams.streams
	some field in stream.unknown
	msg := sprintf("%s: %s is not known before apply, or not all of it.", [stream.place, field])
}

# Nor does it see what the review could not read, such as a module of a registry.
warn contains msg if {
	count(event_streams.refusals) == 0
	places := {stream.place | some stream in event_streams.streams}
	some item in input.notEvaluated
	place := event_streams.place(item)
	not place in places
	msg := sprintf("%s: %s was not evaluated: %s.", [place, item.rule, item.reason])
}
