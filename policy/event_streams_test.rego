package alicloud.event_streams_test

import rego.v1

import data.alicloud.event_streams

stream := {
	"address": "alicloud_event_bridge_event_streaming.one",
	"name": "one",
	"region": "cn-hangzhou",
	"source": {"kind": "SourceMNSParameters", "parameters": {"RegionId": "cn-hangzhou", "QueueName": "in"}},
	"filterPattern": {"source": ["acs:mns"]},
	"transforms": [],
	"sink": {"kind": "SinkMNSParameters", "parameters": {
		"QueueName": {"Form": "CONSTANT", "Value": "out"},
		"Body": {"Form": "ORIGINAL"},
	}},
	"runOptions": {},
	"tags": {},
}

report(streams) := {
	"version": 1,
	"streams": streams,
	"findings": [],
	"notEvaluated": [],
	"acknowledged": [],
	"summary": {"streams": count(streams)},
}

stream_with(fields) := found if {
	[found] := event_streams.streams with input as report([object.union(stream, fields)])
}

test_what_a_report_leaves_out_is_null if {
	found := stream_with({})
	object.filter(found, object.keys(stream)) == stream
	found.place == stream.address
	found.unknown == set()
	found.change == null
	found.credentials == []
}

test_streams_that_go_are_apart if {
	document := object.union(
		report([
			stream,
			object.union(stream, {"address": "gone", "change": {"action": "delete"}}),
			object.union(stream, {"address": "forgotten", "change": {"action": "forget"}}),
		]),
		{"summary": {"streams": 1}},
	)
	[stream.address] == [found.place | some found in event_streams.streams] with input as document
	["gone", "forgotten"] == [found.place | some found in event_streams.deleted] with input as document
}

test_what_is_not_known_is_said if {
	later := {"$unknown": "known after apply"}
	stream_with({"sink": {"kind": "", "parameters": later}}).unknown == {"sink"}
	stream_with({"transforms": [later], "tags": {"a": later}}).unknown == {"transforms", "tags"}
	stream_with({"region": null}).unknown == {"region"}
	found := stream_with({"runOptions": {"MaximumTasks": later}})
	not event_streams.is_known(found, "runOptions")
	event_streams.is_known(found, "sink")
}

test_values_of_parameters if {
	later := {"$unknown": "known after apply"}
	event_streams.parameter(stream.source, "QueueName") == "in"
	event_streams.parameter(stream.sink, "QueueName") == "out"
	not event_streams.parameter(stream.sink, "Body")
	not event_streams.parameter(stream.sink, "Nothing")
	not event_streams.is_undecided(stream.sink, "Nothing")
	every parameters in [later, {"A": later}, {"A": {"Form": "CONSTANT", "Value": later}}] {
		not event_streams.parameter({"parameters": parameters}, "A")
		event_streams.is_undecided({"parameters": parameters}, "A")
	}
}

test_what_is_no_report_is_refused if {
	every document in [
		{}, [], "text", 1, null,
		{"resource": {"alicloud_event_bridge_event_streaming": {"one": {}}}},
		{"format_version": "1.2", "resource_changes": []},
		[report([])],
		object.union(report([stream]), {"streams": []}),
		object.union(report([]), {"streams": [1], "summary": {"streams": 1}}),
		object.union(report([]), {"version": 2}),
		object.remove(report([]), ["notEvaluated"]),
	] {
		count(event_streams.refusals) == 1 with input as document
		count(data.main.deny) == 1 with input as document
		event_streams.streams == [] with input as document
	}
	count(data.main.deny) == 0 with input as report([stream])
}

test_what_nobody_saw_is_a_warning if {
	document := object.union(report([stream]), {"notEvaluated": [
		{"rule": "contract", "address": "module.far", "reason": "it is in a registry"},
		{"rule": "contract", "address": stream.address, "pointer": "/Sink", "reason": "known after apply"},
	]})
	data.main.warn == {"module.far: contract was not evaluated: it is in a registry."} with input as document
}
