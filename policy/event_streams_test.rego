package alicloud.event_streams_test

import rego.v1

import data.alicloud.event_streams

streaming := "alicloud_event_bridge_event_streaming"

mns_source := {"SourceMNSParameters": {"RegionId": "cn-hangzhou", "QueueName": "in"}}

mns_sink := {"SinkMNSParameters": {"QueueName": {"Form": "CONSTANT", "Value": "out"}, "Body": {"Form": "ORIGINAL"}}}

attributes := {
	"event_streaming_name": "one",
	"source": json.marshal(mns_source),
	"sink": json.marshal(mns_sink),
	"filter_pattern": `{"source":["acs:mns"]}`,
}

change(address, actions, after, more) := object.union(
	{"address": address, "mode": "managed", "type": streaming, "change": {"actions": actions, "after": after}},
	more,
)

plan_of(change_details) := {"resource_changes": [change("one", ["create"], object.union(attributes, change_details), {})]}

unknown_in_plan(later) := {"resource_changes": [change(
	"one", ["create"], object.remove(attributes, object.keys(later)),
	{"change": {"after_unknown": later}},
)]}

stack_of(values) := {"resource": {streaming: {"one": object.union(attributes, values)}}}

stream_in(document) := stream if {
	[stream] := [found | some found in event_streams.streams with input as document]
}

test_plan_is_unwrapped if {
	stream := stream_in(plan_of({"tags": {"team": "iot"}, "status": "RUNNING"}))
	stream == {
		"address": "one",
		"actions": ["create"],
		"name": "one",
		"description": null,
		"region": null,
		"source": {"kind": "SourceMNSParameters", "parameters": mns_source.SourceMNSParameters},
		"sink": {"kind": "SinkMNSParameters", "parameters": mns_sink.SinkMNSParameters},
		"filter_pattern": {"source": ["acs:mns"]},
		"transforms": [],
		"run_options": {},
		"status": "RUNNING",
		"tags": {"team": "iot"},
		"unknown": {"region"},
		"invalid": set(),
		"credentials": set(),
	}
}

test_what_is_no_stream_is_left_out if {
	data_source := change("data.x", ["read"], attributes, {"mode": "data"})
	other := change("x", ["create"], {}, {"type": "alicloud_vpc"})
	count(event_streams.streams) == 0 with input as {"resource_changes": [data_source, other]}
	count(event_streams.streams) == 0 with input as {}
	count(event_streams.deleted) == 0 with input as {}
}

test_deleted_streams_are_apart if {
	document := {"resource_changes": [
		change("gone", ["delete"], null, {"change": {"before": attributes, "after_unknown": false}}),
		change("forgotten", ["forget"], null, {"change": {"before": attributes}}),
		change("new", ["delete", "create"], attributes, {}),
	]}
	{stream.address | some stream in event_streams.streams} == {"new"} with input as document
	{stream.address | some stream in event_streams.deleted} == {"gone", "forgotten"} with input as document
}

test_what_is_known_after_apply_is_unknown if {
	stream := stream_in(unknown_in_plan({"source": true, "run_options": true, "event_streaming_name": true}))
	stream.source == null
	stream.run_options == null
	stream.name == null
	stream.unknown == {"source", "run_options", "name", "region"}
	stream.invalid == set()
	not event_streams.is_known(stream, "source")
	event_streams.is_known(stream, "sink")
}

test_what_the_service_fills_in_is_not_given if {
	later := unknown_in_plan({"transforms": true, "source": true})
	configuration := {"root_module": {"resources": [{
		"address": "one", "mode": "managed", "type": streaming, "provider_config_key": "alicloud",
		"expressions": {"source": {"references": ["alicloud_vpc.a.id"]}},
	}]}}
	stream := stream_in(object.union(later, {"configuration": configuration}))
	stream.unknown == {"source", "region"}
	stream.transforms == []
}

test_one_unknown_tag if {
	document := object.union(plan_of({"tags": {"a": "b"}}), {"x": 1})
	later := json.patch(
		document,
		[{"op": "add", "path": "/resource_changes/0/change/after_unknown", "value": {"tags": {"c": true}}}],
	)
	stream := stream_in(later)
	stream.tags == {"a": "b", "c": {"$unknown": true}}
	"tags" in stream.unknown
}

test_what_is_not_json_is_invalid if {
	every text in ["{", "[]", "{}", `{"A":{},"B":{}}`, `{"A":1}`, `"A"`] {
		stream := stream_in(plan_of({"source": text}))
		stream.source == null
		stream.invalid == {"source"}
	}
	stream_in(plan_of({"transforms": "{}"})).invalid == {"transforms"}
	stream_in(plan_of({"run_options": "[]"})).invalid == {"run_options"}
	stream_in(plan_of({"filter_pattern": "no"})).invalid == {"filter_pattern"}
	stream_in(plan_of({"sink": null})).invalid == {"sink"}
	stream_in(plan_of({"sink": {"a": 1}})).invalid == {"sink"}
	stream_in(stack_of({"sink": {"a": 1}})).invalid == {"sink"}
	stream_in(stack_of({"event_streaming_name": 1})).invalid == {"name"}
	not event_streams.is_known(stream_in(plan_of({"source": "{"})), "source")
}

test_what_says_nothing_is_absent if {
	every text in ["", "null", null] {
		stream := stream_in(plan_of({"transforms": text, "run_options": text}))
		stream.transforms == []
		stream.run_options == {}
		stream.invalid == set()
	}
}

test_state_with_modules if {
	resource := {"address": "m.one", "mode": "managed", "type": streaming, "values": attributes}
	inside := object.union(resource, {"address": "inside the values of another"})
	other := {"address": "x", "mode": "managed", "type": "x", "values": {"child_modules": [{"resources": [inside]}]}}
	old := object.union(resource, {"address": "old", "deposed_key": "1"})
	document := {"values": {"root_module": {
		"resources": [other, old],
		"child_modules": [{"child_modules": [{"resources": [resource]}]}],
	}}}
	stream := stream_in(document)
	stream.address == "m.one"
	stream.source.kind == "SourceMNSParameters"
	stream.actions == []
}

test_plan_that_only_refreshes if {
	resource := {"address": "one", "mode": "managed", "type": streaming, "values": attributes}
	planned := {"planned_values": {"root_module": {"resources": [resource]}}}
	stream_in(planned).source.kind == "SourceMNSParameters"
	stream_in(object.union(planned, plan_of({"status": "RUNNING"}))).status == "RUNNING"
}

test_stack_without_references_is_exact if {
	template := {"Form": "TEMPLATE", "Value": "{}", "Template": "$${a} %%{b} $$$${c} \u20ac"}
	text := json.marshal({"SinkMNSParameters": {"Body": template}})
	stream := stream_in(stack_of({"sink": text, "event_streaming_name": "$${x}"}))
	stream.address == concat(".", [streaming, "one"])
	stream.sink.parameters.Body.Template == "${a} %{b} $$${c} \u20ac"
	stream.name == "${x}"
	stream.unknown == {"region"}
}

test_reference_in_a_stack_is_marked if {
	text := `{"SourceMNSParameters":{"RegionId":"cn-hangzhou","QueueName":${jsonencode(alicloud_mns.a["b"].name)}}}`
	stream := stream_in(stack_of({"source": text}))
	stream.source.kind == "SourceMNSParameters"
	event_streams.parameter(stream.source, "RegionId") == "cn-hangzhou"
	stream.source.parameters.QueueName == {"$unknown": `jsonencode(alicloud_mns.a["b"].name)`}
	not event_streams.parameter(stream.source, "QueueName")
	not event_streams.is_known(stream, "source")
	stream.invalid == set()
}

test_nested_reference_in_a_stack_is_marked if {
	text := `{"A":{"b":${jsonencode("${var.x},${merge({}, {a = 1}).a}")}}}`
	stream := stream_in(stack_of({"source": text}))
	stream.source.parameters == {"b": {"$unknown": `jsonencode("${var.x},${merge({}, {a = 1}).a}")`}}
}

test_reference_that_hides_the_json if {
	hidden := ["${var.x}", `{"A":{"b":"c ${var.x}"}}`, `{"A":{"b":${f({a={b={}}})}}}`, `{"A":{"b":"${f({a={b={}}})}"}}`, `{"A":{"b":${f("}")}}}`, `%{if x}{}%{endif}`]
	every text in hidden {
		stream := stream_in(stack_of({"source": text}))
		stream.source == null
		stream.unknown == {"source", "region"}
		stream.invalid == set()
	}
	stream_in(stack_of({"source": `{"A":`})).invalid == {"source"}
	stream_in(stack_of({"event_streaming_name": "a-${var.x}"})).name == null
}

test_tags_of_a_stack if {
	stream_in(stack_of({"tags": {"a": "$${b}", "c": "${var.c}"}})).tags == {"a": "${b}", "c": {"$unknown": "${var.c}"}}
	stream_in(stack_of({"tags": "${var.tags}"})).tags == null
	stream_in(plan_of({"tags": {"a": "b", "c": null}})).tags == {"a": "b"}
}

test_region_of_a_stack if {
	providers := {"provider": {"alicloud": [
		{"region": "cn-beijing"},
		{"alias": "sg", "region": "ap-southeast-1"},
		{"alias": "later", "region": "${var.region}"},
		{"alias": "env"},
	]}}
	regions := {alias: region |
		some alias in ["alicloud", "alicloud.sg", "alicloud.later", "alicloud.env"]
		region := stream_in(object.union(stack_of({"provider": alias}), providers)).region
	}
	regions == {"alicloud": "cn-beijing", "alicloud.sg": "ap-southeast-1", "alicloud.later": null, "alicloud.env": null}
	stream_in(object.union(stack_of({}), providers)).region == "cn-beijing"
}

region_in_plan(expression, more) := stream_in(object.union(plan_of({}), object.union(
	{"configuration": {
		"provider_config": {"alicloud": {"expressions": {"region": expression}}},
		"root_module": {"resources": [{
			"address": "one", "mode": "managed", "type": streaming, "provider_config_key": "alicloud", "expressions": {},
		}]},
	}},
	more,
))).region

test_region_of_a_plan if {
	region_in_plan({"constant_value": "cn-beijing"}, {}) == "cn-beijing"
	variables := {"variables": {"region": {"value": "cn-beijing"}, "city": {"value": "beijing"}}}
	region_in_plan({"references": ["var.region"]}, variables) == "cn-beijing"
	region_in_plan({"references": ["var.city"]}, variables) == null
	region_in_plan({"references": ["local.region"]}, variables) == null
	region_in_plan({"references": ["var.region", "var.city"]}, variables) == null
	inner := {"configuration": {"provider_config": {"alicloud": {"module_address": "module.a"}}}}
	region_in_plan({"references": ["var.region"]}, object.union(variables, inner)) == null
}

credentials_sink := {"SinkRocketMQParameters": {
	"InstanceUsername": {"Form": "CONSTANT", "Value": "me"},
	"InstancePassword": {"Form": "CONSTANT", "Value": "hidden"},
	"Deep": {"list": [{"Token": "hidden"}], "Password": {"Password": "hidden"}},
	"AppSecret": "",
}}

test_credentials_are_never_shown if {
	stream := stream_in(plan_of({
		"sink": json.marshal(credentials_sink),
		"transforms": `[{"EmbeddingTransform":{"ApiKey":"hidden"}}]`,
	}))
	not contains(json.marshal(stream), "hidden")
	event_streams.parameter(stream.sink, "InstanceUsername") == "me"
	event_streams.parameter(stream.sink, "InstancePassword") == "(secret)"
	{[credential.attribute, credential.pointer] | some credential in stream.credentials} == {
		["sink", "/SinkRocketMQParameters/InstancePassword"],
		["sink", "/SinkRocketMQParameters/Deep/list/0/Token"],
		["sink", "/SinkRocketMQParameters/Deep/Password"],
		["transforms", "/0/EmbeddingTransform/ApiKey"],
	}
	every credential in stream.credentials { credential.is_reference == null }
}

test_template_of_a_credential_is_hidden_too if {
	field := `{"Form":"TEMPLATE","Value":${jsonencode(var.a)},"Template":"hidden"}`
	stream := stream_in(stack_of({"sink": sprintf(`{"SinkHttpsParameters":{"Token":%s}}`, [field])}))
	not contains(json.marshal(stream), "hidden")
}

references_of(password) := {credential.is_reference |
	text := sprintf(`{"SourceJDBCParameters":{"Password":%s,"VpcId":${jsonencode(var.vpc)}}}`, [password])
	some credential in stream_in(stack_of({"source": text})).credentials
}

test_reference_to_a_credential_of_a_stack if {
	references_of("${jsonencode(var.password)}") == {true}
	references_of(`"text"`) == {false}
	shown := stream_in(stack_of({"source": `{"SourceJDBCParameters":{"Password":${jsonencode(var.a)}}}`}))
	shown.source.parameters.Password == {"$unknown": "jsonencode(var.a)"}
}

test_value_of_a_field if {
	event_streams.value("plain") == "plain"
	event_streams.value(false) == false
	event_streams.value({"Form": "JSONPATH", "Value": "$.data"}) == "$.data"
	event_streams.value({"a": 1}) == {"a": 1}
	not event_streams.value({"Form": "ORIGINAL"})
	not event_streams.value({"$unknown": "x"})
	not event_streams.value({"Form": "CONSTANT", "Value": {"$unknown": "x"}})
}

test_mainland if {
	event_streams.is_mainland("cn-beijing")
	not event_streams.is_mainland("cn-hongkong")
	not event_streams.is_mainland("ap-southeast-1")
}

plan_from_json(attribute, text, later, planned) := {
	"resource_changes": [change(
		"one", ["create"], object.union(object.remove(attributes, [attribute]), planned),
		{"change": {"after_unknown": later}},
	)],
	"configuration": {"root_module": {"resources": [{
		"address": "one", "mode": "managed", "type": streaming, "provider_config_key": "alicloud",
		"expressions": {attribute: {"constant_value": text, "references": ["var.x"]}},
	}]}},
}

test_plan_of_a_json_stack_keeps_what_is_not_known if {
	text := `{"SourceMNSParameters":{"RegionId":"cn-hangzhou","QueueName":${jsonencode(var.x)}}}`
	stream := stream_in(plan_from_json("source", text, {"source": true}, {}))
	stream.source.parameters == {"RegionId": "cn-hangzhou", "QueueName": {"$unknown": "jsonencode(var.x)"}}
	"source" in stream.unknown
	hidden := stream_in(plan_from_json("source", "${var.x}", {"source": true}, {}))
	hidden.source == null
	"source" in hidden.unknown
}

test_plan_of_a_json_stack_says_which_credential_is_a_reference if {
	text := `[{"A":{"ApiKey":${jsonencode(var.x)}}},{"A":{"ApiKey":"hidden"}}]`
	planned := {"transforms": `[{"A":{"ApiKey":"resolved"}},{"A":{"ApiKey":"hidden"}}]`}
	stream := stream_in(plan_from_json("transforms", text, {}, planned))
	{credential.pointer: credential.is_reference | some credential in stream.credentials} == {
		"/0/A/ApiKey": true,
		"/1/A/ApiKey": false,
	}
	not regex.match("hidden|resolved", json.marshal(stream))
	by_name := stream_in(plan_from_json("transforms", "${var.x}", {}, planned))
	{credential.is_reference | some credential in by_name.credentials} == {true}
}

test_region_that_a_json_stack_refers_to if {
	region_in_plan({"constant_value": "${var.region}", "references": ["var.region"]}, {}) == null
	variables := {"variables": {"region": {"value": "cn-beijing"}}}
	region_in_plan({"constant_value": "${var.region}", "references": ["var.region"]}, variables) == "cn-beijing"
}

referring_to(reference) := {credential.is_reference |
	document := plan_of({"sink": `{"SinkHttpsParameters":{"Token":"hidden"}}`})
	configuration := {"root_module": {"resources": [{
		"address": "one", "mode": "managed", "type": streaming, "provider_config_key": "alicloud",
		"expressions": {"sink": {"references": [reference]}},
	}]}}
	some credential in stream_in(object.union(document, {"configuration": configuration})).credentials
}

test_key_of_for_each_is_no_credential if {
	referring_to("each.key") == {false}
	referring_to("each.value") == {true}
	referring_to("var.token") == {true}
}

within(name, module) := {"module_calls": {name: {"module": module}}}

test_configuration_of_a_module if {
	resource := {
		"address": "one", "mode": "managed", "type": streaming, "provider_config_key": "alicloud.inner",
		"expressions": {},
	}
	spoof := object.union(resource, {"provider_config_key": "alicloud.spoof"})
	holder := {"address": "x", "type": "x", "expressions": {"y": {"constant_value": {"a": {"resources": [spoof]}}}}}
	root := within("module_calls", within("a", {"resources": [resource, holder]}))
	address := "module.module_calls[\"k]\"].module.a[0].one[\"x\"]"
	stream := stream_in({
		"resource_changes": [change(address, ["create"], attributes, {})],
		"configuration": {
			"root_module": root,
			"provider_config": {
				"alicloud.inner": {"expressions": {"region": {"constant_value": "cn-beijing"}}},
				"alicloud.spoof": {"expressions": {"region": {"constant_value": "cn-hangzhou"}}},
			},
		},
	})
	stream.region == "cn-beijing"
}
