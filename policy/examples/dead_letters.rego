# A stream that drops what it cannot deliver has a dead-letter queue.
package examples.dead_letters

import rego.v1

import data.alicloud.event_streams

deny contains msg if {
	some stream in event_streams.streams
	may_drop(stream.run_options)
	object.get(stream.run_options, ["DeadLetterQueue", "Arn"], "") == ""
	msg := sprintf(
		"%s: events that fail for good are lost. Give a dead-letter queue, or ErrorsTolerance NONE.",
		[stream.address],
	)
}

may_drop(options) if {
	is_object(options)
	tolerance := object.get(options, "ErrorsTolerance", "ALL")
	not event_streams.is_unknown(tolerance)
	tolerance != "NONE"
}

# What is not known yet is no reason to refuse, but to look again.
warn contains msg if {
	some stream in event_streams.streams
	is_undecided(stream.run_options)
	msg := sprintf("%s: its run options are not known before apply, or cannot be read.", [stream.address])
}

is_undecided(null)

is_undecided(options) if event_streams.is_unknown(options.ErrorsTolerance)
