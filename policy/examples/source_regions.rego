# Streams read from these regions only.
package examples.source_regions

import rego.v1

import data.alicloud.event_streams

allowed := {"cn-hangzhou", "cn-shanghai"}

deny contains msg if some msg in event_streams.refusals

deny contains msg if {
	some stream in event_streams.streams
	region := source_region(stream)
	not region in allowed
	msg := sprintf("%s: the source is in %s. Allowed: %s.", [stream.place, region, concat(", ", allowed)])
}

warn contains msg if {
	some stream in event_streams.streams
	not source_region(stream)
	msg := sprintf("%s: the region of its source is not known from this report.", [stream.place])
}

source_region(stream) := region if {
	region := event_streams.parameter(stream.source, "RegionId")
	is_string(region)
	region != ""
}

# A source that names no region is in that of its stream.
source_region(stream) := stream.region if {
	not event_streams.is_undecided(stream.source, "RegionId")
	object.get(stream.source.parameters, "RegionId", "") in {"", null}
	is_string(stream.region)
}
