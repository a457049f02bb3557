# What the fields of an event stream hold.
package alicloud.event_streams

import rego.v1

# Whether all of a field of a stream is known.
is_known(stream, field) if not field in stream.unknown

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

# Whether a parameter of a source or sink may be given and cannot be compared.
is_undecided(part, _) if is_unknown(part.parameters)

is_undecided(part, name) if is_unknown(part.parameters[name])

is_undecided(part, name) if is_unknown(part.parameters[name].Value)

# Whether a value inside a field stands for one that is not known yet.
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
