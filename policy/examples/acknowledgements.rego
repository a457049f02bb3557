# Whoever accepts a finding says who answers for it, where it was agreed, and until when.
package examples.acknowledgements

import rego.v1

import data.alicloud.event_streams

deny contains msg if some msg in event_streams.refusals

deny contains msg if {
	count(event_streams.refusals) == 0
	some finding in input.acknowledged
	some field in ["owner", "ticket", "expires"]
	not finding[field]
	msg := sprintf("%s: %s is acknowledged without %s.", [event_streams.place(finding), finding.rule, field])
}
