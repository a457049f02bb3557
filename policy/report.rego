# Whether the input is a report that these policies read.
package alicloud.event_streams

import rego.v1

# The version of the report.
_version := 1

# Why nothing can be said of the input; empty where it is a report. Deny each.
refusals contains msg if {
	not _is_report
	msg := "The input is not a report of a review. Give what `alicloud-event-streams review --format json` prints, not a plan or a stack."
}

refusals contains msg if {
	_is_report
	input.version != _version
	msg := sprintf("The report is of version %v, these policies read version %d. Take both from one version of the package.", [
		input.version,
		_version,
	])
}

_is_report if {
	is_number(input.version)
	every list in ["streams", "findings", "notEvaluated", "acknowledged"] { is_array(input[list]) }
	every stream in input.streams { _is_stream(stream) }
	every list in ["findings", "notEvaluated", "acknowledged"] {
		every item in input[list] { is_string(item.rule) }
	}
	input.summary.streams == count([stream | some stream in input.streams; not _is_taken_away(stream)])
}

_is_stream(stream) if {
	every part in ["source", "sink"] {
		is_string(stream[part].kind)
		is_object(stream[part].parameters)
	}
	every field in ["name", "filterPattern", "transforms", "runOptions", "tags"] { field in object.keys(stream) }
}
