# METADATA
# title: Event streams of Alibaba Cloud EventBridge, as a review sees them
# description: |
#   The input is what `alicloud-event-streams review --format json` prints: schema/review-report.schema.json says what
#   stands in it. Nothing is read here that the review did not read.
package alicloud.event_streams

import rego.v1

# The streams that exist once what was reviewed is applied.
streams := [_completed(stream) |
	count(refusals) == 0
	some stream in input.streams
	not _is_taken_away(stream)
]

# The streams that a plan deletes or forgets; one that is replaced is in `streams`.
deleted := [_completed(stream) |
	count(refusals) == 0
	some stream in input.streams
	_is_taken_away(stream)
]

_is_taken_away(stream) if stream.change.action in {"delete", "forget"}

# What a report may leave out is null, so that a rule can compare it.
_completed(stream) := object.union(_optional, object.union(stream, {
	"place": place(stream),
	"unknown": _unknown_fields(stream),
}))

_optional := {
	"address": null,
	"constructPath": null,
	"file": null,
	"region": null,
	"account": null,
	"status": null,
	"description": null,
	"repetition": null,
	"credentials": [],
	"change": null,
}

# The fields that are not known before apply, in whole or in part. A region that the configuration leaves to the
# environment is not known either.
_unknown_fields(stream) := {path[0] | some path in _unknown_places(stream)} | {"region" |
	object.get(stream, "region", null) == null
}

_unknown_places(stream) := {path |
	walk(stream, [path, found])
	is_unknown(found)
}

# Where something in a report is, for messages.
place(item) := item.address if {
	item.address
} else := item.constructPath if {
	item.constructPath
} else := "the app"
