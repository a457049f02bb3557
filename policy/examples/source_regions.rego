# Streams read from these regions only.
package examples.source_regions

import rego.v1

import data.alicloud.event_streams

allowed := {"cn-hangzhou", "cn-shanghai"}

deny contains msg if {
	some stream in event_streams.streams
	region := event_streams.parameter(stream.source, "RegionId")
	not region in allowed
	msg := sprintf(
		"%s: the source is in %s. Allowed: %s.",
		[stream.address, region, concat(", ", allowed)],
	)
}

# A source that names no region is in that of its stream.
deny contains msg if {
	some stream in event_streams.streams
	object.get(stream.source.parameters, "RegionId", "") == ""
	stream.region != null
	not stream.region in allowed
	msg := sprintf(
		"%s: the stream, and so its source, is in %s. Allowed: %s.",
		[stream.address, stream.region, concat(", ", allowed)],
	)
}
