# A stream that drops what it cannot deliver has a dead-letter queue.
package examples.dead_letters

import rego.v1

import data.alicloud.event_streams

deny contains msg if some msg in event_streams.refusals

deny contains msg if {
	some stream in event_streams.streams
	not is_undecided(stream.runOptions)
	may_drop(stream.runOptions)
	not has_queue(stream.runOptions)
	msg := sprintf(
		"%s: events that fail for good are lost. Give a dead-letter queue, or ErrorsTolerance NONE.",
		[stream.place],
	)
}

may_drop(options) if object.get(options, "ErrorsTolerance", "ALL") != "NONE"

# The ARN of a queue that is made with the stream is not known yet, but there is one.
has_queue(options) if not object.get(options, ["DeadLetterQueue", "Arn"], "") in {"", null}

# What is not known yet is no reason to refuse, but to look again.
warn contains msg if {
	some stream in event_streams.streams
	is_undecided(stream.runOptions)
	msg := sprintf("%s: whether it drops events is not known before apply.", [stream.place])
}

is_undecided(options) if event_streams.is_unknown(options)

is_undecided(options) if {
	event_streams.is_unknown(options.ErrorsTolerance)
	not has_queue(options)
}

is_undecided(options) if event_streams.is_unknown(options.DeadLetterQueue)
