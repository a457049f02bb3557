# No stream takes events out of mainland China.
package examples.mainland

import rego.v1

import data.alicloud.event_streams

deny contains msg if some msg in event_streams.refusals

deny contains msg if {
	some stream in event_streams.streams
	from := event_streams.parameter(stream.source, "RegionId")
	event_streams.is_mainland(from)
	is_string(stream.region)
	not event_streams.is_mainland(stream.region)
	msg := sprintf("%s: takes events from %s to %s.", [stream.place, from, stream.region])
}

warn contains msg if {
	some stream in event_streams.streams
	not is_placed(stream)
	msg := sprintf("%s: its regions are not known from this report.", [stream.place])
}

# A stream lives in the region of its sink; a source that names no region is in the same.
is_placed(stream) if {
	event_streams.is_known(stream, "region")
	not event_streams.is_undecided(stream.source, "RegionId")
}
