# METADATA
# title: Event streams of Alibaba Cloud EventBridge, unwrapped
# description: |
#   Terraform keeps source, sink, filter pattern, transforms and run options of an event stream as strings of JSON. Here
#   they are read: out of a plan or state (`terraform show -json`), or out of a synthesized stack (`cdk.tf.json`).
package alicloud.event_streams

import rego.v1

# The streams that exist once the document is applied.
streams contains _stream(resource) if some resource in _resources

# The streams that a plan deletes or forgets for good; one that is replaced is in `streams`.
deleted contains _stream(resource) if {
	some change in input.resource_changes
	_is_stream(change)
	change.change.after == null
	resource := {
		"address": change.address,
		"actions": change.change.actions,
		"values": change.change.before,
		"unknown": {},
		"region": null,
	}
}

# Whether all of an attribute of a stream is known, and could be read.
is_known(stream, attribute) if {
	not attribute in stream.unknown
	not attribute in stream.invalid
}

# What a parameter holds: itself where it is plain, the Value of a sink field {Value, Form, Template}.
# Undefined where it is not known, or where there is none, as in a sink field of the form ORIGINAL.
value(field) := field if {
	not _is_sink_field(field)
	not is_unknown(field)
}

value(field) := field.Value if {
	_is_sink_field(field)
	not is_unknown(field.Value)
}

# What a parameter of a source or sink holds. Undefined where it is not given or not known.
parameter(part, name) := value(part.parameters[name])

# Whether a value inside an attribute stands for one that is not known yet.
is_unknown(field) if _has(field, "$unknown")

# Whether a region is in mainland China; Hong Kong counts as outside.
is_mainland(region) if {
	is_string(region)
	startswith(region, "cn-")
	region != "cn-hongkong"
}

_is_sink_field(field) if _has(field, {"Form", "Value"}[_])

_has(field, key) if {
	is_object(field)
	key in object.keys(field)
}
