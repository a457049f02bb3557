# Credentials come from elsewhere, whatever is acknowledged of them.
package examples.credentials

import rego.v1

import data.alicloud.event_streams

deny contains msg if some msg in event_streams.refusals

deny contains msg if {
	some stream in event_streams.streams
	some credential in stream.credentials
	credential.is == "literal"
	msg := sprintf(
		"%s: the credential at %s is given as text. Refer to a sensitive variable or to KMS.",
		[stream.place, credential.pointer],
	)
}

# What is likely one, and what may be one.
warn contains msg if {
	some stream in event_streams.streams
	some credential in stream.credentials
	credential.is != "literal"
	msg := sprintf("%s: a credential at %s may be given as text.", [stream.place, credential.pointer])
}

# Nothing can be said of what is not known at all.
warn contains msg if {
	some stream in event_streams.streams
	some field in ["source", "sink"]
	event_streams.is_unknown(stream[field].parameters)
	msg := sprintf("%s: its %s is not known, nor whether a credential is in it.", [stream.place, field])
}

warn contains msg if {
	some stream in event_streams.streams
	some transform in stream.transforms
	event_streams.is_unknown(transform)
	msg := sprintf("%s: a transform is not known, nor whether a credential is in it.", [stream.place])
}
