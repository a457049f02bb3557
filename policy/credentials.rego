# Credentials inside the attributes, which are never shown.
package alicloud.event_streams

import rego.v1

# An attribute as a policy sees it: source and sink as kind and parameters, credentials hidden.
_shown(attribute, found) := {"kind": kind, "parameters": parameters} if {
	attribute in {"source", "sink"}
	some kind, parameters in _masked(found)
} else := _masked(found) if {
	attribute == "transforms"
} else := found if {
	not attribute in {"source", "sink"}
} else := null

_masked(found) := json.patch(found, [
{"op": "replace", "path": _pointer(path), "value": "(secret)"} |
	some [path, secret] in _secrets(found)
	not _is_reference(secret)
])

# The credentials of a stream: in which attribute, where in it, whether it is a reference, and whether Terraform knows it
# for sensitive. Null where the document does not say. A plan of HCL tells both of whole attributes, not of places in them.
_credentials(resource, results) := {credential |
	some attribute in ["source", "sink", "transforms"]
	some [path, secret] in _secrets(results[attribute].value)
	credential := {
		"attribute": attribute,
		"pointer": _pointer(path),
		"is_reference": _given_by_reference(resource, attribute, path, secret),
		"is_sensitive": _marked_sensitive(resource, attribute),
	}
}

_given_by_reference(resource, attribute, path, secret) := _is_reference(secret) if {
	resource.is_template
} else := _is_written_as_reference(written, path) if {
	written := json.unmarshal(_template(_template_in_plan(resource, attribute)).marked)
} else if {
	some reference in resource.expressions[attribute].references

	# These hold nothing that could be worth hiding.
	not regex.match(`^(count\.index|each\.key|path\.|terraform\.)`, reference)
} else := false if {
	resource.expressions[attribute]
} else := null

default _is_written_as_reference(_, _) := false

# The credential, or something that it stands in.
_is_written_as_reference(written, path) if {
	some length in numbers.range(0, count(path))
	_is_reference(object.get({"": written}, array.concat([""], array.slice(path, 0, length)), null))
}

_marked_sensitive(resource, attribute) := is_sensitive if {
	is_sensitive := object.get(resource.sensitive, attribute, false)
} else := null

# Each outermost secret, with its path.
_secrets(found) := {[path, secret] |
	walk(found, [path, secret])
	path[count(path) - 1] in secret_parameters
	count([step | some step in path; step in secret_parameters]) == 1
	not _is_empty(secret)
}

_is_empty(secret) if value(secret) in {"", null}

default _is_reference(_) := false

_is_reference(secret) if is_unknown(secret)

_is_reference(secret) if {
	is_unknown(secret.Value)
	not secret.Template
}

_pointer(path) := concat("", [step |
	some part in path
	step := sprintf("/%s", [replace(replace(sprintf("%v", [part]), "~", "~0"), "/", "~1")])
])
