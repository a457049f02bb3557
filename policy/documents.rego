# Where event streams stand in a plan, in a state and in a synthesized stack.
package alicloud.event_streams

import rego.v1

_type := "alicloud_event_bridge_event_streaming"

_is_stream(resource) if {
	resource.type == _type
	resource.mode == "managed"
}

# The event streams that a plan says something about.
_resources contains resource if {
	some change in input.resource_changes
	_is_stream(change)
	is_object(change.change.after)
	resource := object.union(_configured(change.address), {
		"address": change.address,
		"actions": change.change.actions,
		"values": change.change.after,
		"unknown": object.get(change.change, "after_unknown", {}),
		"sensitive": object.get(change.change, "after_sensitive", {}),
	})
}

# The event streams of a state, in modules too; and those of a plan that only refreshes, which has values but no changes.
_resources contains resource if {
	some name in ["values", "planned_values"]
	root := input[name].root_module
	walk(root, [path, found])
	_is_stream(found)
	path[count(path) - 2] == "resources"
	every step in path { _is_place(step) }
	not found.deposed_key
	not found.address in _changed
	resource := object.union(_configured(found.address), {
		"address": found.address,
		"actions": [],
		"values": found.values,
		"unknown": {},
		"sensitive": object.get(found, "sensitive_values", {}),
	})
}

_changed := {change.address | some change in input.resource_changes}

_is_place(step) if is_number(step)

_is_place(step) if step in {"child_modules", "resources"}

# The event streams of a synthesized stack. Its strings are templates.
_resources contains resource if {
	some id, values in input.resource[_type]
	resource := {
		"address": concat(".", [_type, id]),
		"actions": [],
		"values": values,
		"unknown": {},
		"region": _synthesized_region(values),
		"is_template": true,
	}
}

# What the configuration in a plan says of the resource at an address, whatever its index.
_configured(address) := {"region": _planned_region(configuration), "expressions": expressions} if {
	written := regex.replace(address, `\[("([^"\\]|\\.)*"|[0-9]+)\]`, "")
	configuration := object.get(_configurations, written, {})
	expressions := object.get(configuration, "expressions", null)
}

# The configuration of each event stream of a plan, by its address without instance keys.
_configurations[address] := resource if {
	walk(input.configuration.root_module, [path, resource])
	_is_stream(resource)
	path[count(path) - 2] == "resources"
	every i, step in array.slice(path, 0, count(path) - 2) { _is_module_step(i % 3, step) }
	modules := [sprintf("module.%s", [path[i + 1]]) | path[i] == "module_calls"; i % 3 == 0]
	address := concat(".", array.concat(modules, [resource.address]))
}

# module_calls, the name of the call, module: again and again.
_is_module_step(0, "module_calls")

_is_module_step(1, _)

_is_module_step(2, "module")

# A stream lives in the region of its provider. Null where the document does not say, as with one from the environment.
default _planned_region(_) := null

_planned_region(configuration) := region if {
	provider := input.configuration.provider_config[configuration.provider_config_key]
	region := provider.expressions.region.constant_value
	not provider.expressions.region.references
} else := region if {
	provider := input.configuration.provider_config[configuration.provider_config_key]
	not provider.module_address
	[reference] := provider.expressions.region.references
	region := input.variables[trim_prefix(reference, "var.")].value

	# The plan does not say what else the expression holds, so the whole of a region is asked for.
	regex.match(`^[a-z]+-[a-z0-9-]+$`, region)
}

default _synthesized_region(_) := null

_synthesized_region(values) := region if {
	alias := split(object.get(values, "provider", "alicloud"), ".")
	some provider in input.provider.alicloud
	array.slice(alias, 1, 2) == [name | name := provider.alias]
	not _template(provider.region).has_reference
	region := _template(provider.region).text
}
