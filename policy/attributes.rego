# What the attributes of an event stream hold.
package alicloud.event_streams

import rego.v1

_json_attributes := {"source", "sink", "filter_pattern", "transforms", "run_options"}

_text_attributes := {"event_streaming_name", "description", "status", "tags"}

_attributes := _json_attributes | {"name", "description", "status", "tags", "region"}

_stream(resource) := object.union(
	{attribute: _shown(attribute, result.value) | some attribute, result in results},
	{
		"address": resource.address,
		"actions": resource.actions,
		"unknown": {attribute | some attribute, result in results; result.unknown},
		"invalid": {attribute | some attribute, result in results; result.invalid},
		"credentials": _credentials(resource, results),
	},
) if {
	results := {attribute: _read(resource, attribute) | some attribute in _attributes}
}

# What is in an attribute, and whether it is unknown, in whole or in part, or cannot be read.
_read(resource, "region") := _known(resource.region) if {
	resource.region != null
} else := _nothing_known

_read(resource, "name") := _read_attribute(resource, "event_streaming_name")

_read(resource, attribute) := _read_attribute(resource, attribute) if not attribute in {"name", "region"}

_known(found) := {"value": found, "unknown": false, "invalid": false}

_nothing_known := {"value": null, "unknown": true, "invalid": false}

_unreadable := {"value": null, "unknown": false, "invalid": true}

_read_attribute(resource, attribute) := _read_absent(attribute) if {
	_is_absent(resource, attribute)
} else := object.union(_read_template(_template_in_plan(resource, attribute), attribute), {"unknown": true}) if {
	resource.unknown[attribute] == true
} else := _nothing_known if {
	resource.unknown[attribute] == true
} else := _read_tags(resource) if {
	attribute == "tags"
} else := _unreadable if {
	not is_string(resource.values[attribute])
} else := _read_template(resource.values[attribute], attribute) if {
	resource.is_template
} else := _read_text(resource.values[attribute], attribute)

# A plan of a stack in JSON, as cdktf synthesizes it, keeps the template beside what it refers to; one of HCL does not.
_template_in_plan(resource, attribute) := expression.constant_value if {
	expression := resource.expressions[attribute]
	count(expression.references) > 0
	is_string(expression.constant_value)
}

# What the service fills in is not known in a plan, nor is it given.
_is_absent(resource, attribute) if {
	resource.unknown[attribute] == true
	resource.expressions
	not attribute in object.keys(resource.expressions)
}

_is_absent(resource, attribute) if {
	object.get(resource.unknown, attribute, false) != true
	object.get(resource.values, attribute, null) in _nothing[attribute]
}

_nothing[attribute] := {null, "", "null"} if some attribute in _json_attributes

_nothing[attribute] := {null} if some attribute in _text_attributes

_read_absent(attribute) := _unreadable if {
	attribute in {"source", "sink"}
} else := _known(object.get({"filter_pattern": {}, "transforms": [], "run_options": {}, "tags": {}}, attribute, null))

_read_text(text, attribute) := _known(text) if {
	not attribute in _json_attributes
} else := _known(json.unmarshal(text)) if {
	json.is_valid(text)
	_has_shape(json.unmarshal(text), attribute)
} else := _unreadable

_read_template(text, attribute) := _read_text(_template(text).text, attribute) if {
	not _template(text).has_reference
} else := object.union(_read_text(_template(text).marked, attribute), {"unknown": true}) if {
	attribute in _json_attributes
	not _template(text).has_other
	json.is_valid(_template(text).marked)
	not is_unknown(json.unmarshal(_template(text).marked))
} else := _nothing_known

_read_tags(resource) := _nothing_known if {
	not is_object(resource.values.tags)
} else := {"value": tags, "unknown": count(unknown) > 0, "invalid": false} if {
	later := object.get(resource.unknown, "tags", {})
	read := {key: _read_tag(resource, tag) | some key, tag in resource.values.tags; tag != null}
	tags := object.union(read, {key: {"$unknown": true} | some key, true in later})
	unknown := {key | some key, tag in tags; is_unknown(tag)}
}

_read_tag(resource, tag) := tag if {
	not resource.is_template
} else := _template(tag).text if {
	not _template(tag).has_reference
} else := {"$unknown": tag}

_has_shape(found, attribute) if {
	attribute in {"source", "sink"}
	is_object(found)
	count(found) == 1
	every parameters in found { is_object(parameters) }
}

_has_shape(found, attribute) if {
	attribute in {"filter_pattern", "run_options"}
	is_object(found)
}

_has_shape(found, "transforms") if is_array(found)

# A Terraform template: its text without escapes, and marked, where each reference that stands as a value of its own is
# {"$unknown": expression}. JSON has no raw control characters, so they can stand for the escapes meanwhile.
_template(text) := {
	"text": _unescape(escaped),
	"marked": _unescape(marked),
	"has_reference": regex.match(`[$%]\{`, escaped),
	"has_other": regex.match(`[$%]\{`, rest),
} if {
	escaped := replace(replace(text, "$${", "\u0001"), "%%{", "\u0002")

	# With braces three deep; what nests deeper stays, and then nothing of the text is believed.
	references := regex.find_n(`\$\{([^{}]|\{([^{}]|\{[^{}]*\})*\})*\}`, escaped, -1)
	rest := strings.replace_n({reference: "" | some reference in references}, escaped)
	marked := strings.replace_n({reference: _mark(reference) | some reference in references}, escaped)
}

_mark(reference) := json.marshal({"$unknown": _unescape(substring(reference, 2, count(reference) - 3))})

_unescape(escaped) := replace(replace(escaped, "\u0001", "${"), "\u0002", "%{")
