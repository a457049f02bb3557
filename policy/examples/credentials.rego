# Credentials come from elsewhere, and Terraform knows that they are sensitive.
package examples.credentials

import rego.v1

import data.alicloud.event_streams

deny contains msg if {
	some stream in event_streams.streams
	some credential in stream.credentials
	credential.is_reference == false
	msg := sprintf(
		"%s: the credential at %s of its %s is given as text. Refer to a sensitive variable or to KMS.",
		[stream.address, credential.pointer, credential.attribute],
	)
}

# An attribute with any reference in it, to a network for example, may still hold a password as text.
warn contains msg if {
	some stream in event_streams.streams
	some credential in stream.credentials
	credential.is_reference
	credential.is_sensitive == false
	msg := sprintf(
		"%s: the credential at %s of its %s is not marked sensitive.",
		[stream.address, credential.pointer, credential.attribute],
	)
}
