package main

import "encoding/json"

const mns = "2022-01-19"

func init() {
	resources["alicloud_message_service_queue"] = queue{}
}

// queue is resource_alicloud_message_service_queue.go. Its id is its name.
type queue struct{}

// What a queue is asked for by the names that answers have too.
var queueParameters = map[string]string{
	"delay_seconds": "DelaySeconds", "maximum_message_size": "MaximumMessageSize",
	"message_retention_period": "MessageRetentionPeriod", "polling_wait_seconds": "PollingWaitSeconds",
	"visibility_timeout": "VisibilityTimeout",
}

// Those of encryption, which are changed together.
var encryptionParameters = map[string]string{
	"sse_type": "SseType", "sse_algorithm": "SseAlgorithm", "kms_key_id": "KmsKeyId",
}

func (queue) deadLetters(d *change) interface{} {
	policy, ok := at(d.planned["dlq_policy"], "0").(object)
	if !ok {
		return nil
	}
	asked := object{}
	for attribute, field := range map[string]string{
		"enabled": "Enabled", "dead_letter_target_queue": "DeadLetterTargetQueue", "max_receive_count": "MaxReceiveCount",
	} {
		if policy[attribute] != nil {
			asked[field] = policy[attribute]
		}
	}
	text, _ := json.Marshal(asked)
	return string(text)
}

func (r queue) create(c *cloud, d *change) error {
	request := withTags(object{
		"QueueName": d.planned["queue_name"], "QueueType": d.planned["queue_type"],
		"EnableLogging": d.planned["logging_enabled"], "DlqPolicy": r.deadLetters(d),
	}, d)
	for _, names := range []map[string]string{queueParameters, encryptionParameters} {
		for attribute, parameter := range names {
			request[parameter] = d.planned[attribute]
		}
	}
	// A new queue is not encrypted unless it is asked to be.
	if d.has("enable_sse") {
		request["EnableSSE"] = true
	}
	_, err := c.rpc(mns, "CreateQueue", request)
	if err == nil {
		d.id = textOf(d.planned["queue_name"])
	}
	return err
}

func (queue) read(c *cloud, d *change) error {
	answer, err := c.rpc(mns, "GetQueueAttributes", object{"QueueName": d.id})
	if hasCode(err, "ResourceNotFound:QueueName", "RESOURCE_NOT_FOUND", "QueueNotExist") {
		d.id = ""
		return nil
	}
	if err != nil {
		return err
	}
	queue := asObject(answer["Data"])
	d.found = object{
		"queue_name": queue["QueueName"], "queue_type": queue["QueueType"], "create_time": queue["CreateTime"],
		"logging_enabled": queue["LoggingEnabled"], "enable_sse": queue["EnableSSE"],
		"encryption_enabled": queue["EncryptionEnabled"], "tags": tagsIn(queue["Tags"]),
	}
	for _, names := range []map[string]string{queueParameters, encryptionParameters} {
		for attribute, field := range names {
			d.found[attribute] = queue[field]
		}
	}
	if policy := asObject(queue["DlqPolicy"]); len(policy) > 0 {
		before := asObject(at(d.prior["dlq_policy"], "0"))
		d.found["dlq_policy"] = []interface{}{object{
			"enabled":                  sameNothing(before["enabled"], policy["Enabled"]),
			"dead_letter_target_queue": sameNothing(before["dead_letter_target_queue"], policy["DeadLetterTargetQueue"]),
			"max_receive_count":        sameNothing(before["max_receive_count"], policy["MaxReceiveCount"]),
		}}
	}
	return nil
}

func (r queue) update(c *cloud, d *change) error {
	request := object{"QueueName": d.id, "EnableLogging": d.planned["logging_enabled"]}
	isChanged := d.changed("logging_enabled")
	for attribute, parameter := range queueParameters {
		if d.changed(attribute) {
			isChanged = true
			request[parameter] = d.planned[attribute]
		}
	}
	if d.changed("enable_sse", "sse_type", "sse_algorithm", "kms_key_id") {
		isChanged = true
		request["EnableSSE"] = d.has("enable_sse")
		for attribute, parameter := range encryptionParameters {
			request[parameter] = d.planned[attribute]
		}
	}
	if d.changed("dlq_policy") {
		isChanged = true
		request["DlqPolicy"] = r.deadLetters(d)
	}
	if isChanged {
		if _, err := c.rpc(mns, "SetQueueAttributes", request); err != nil {
			return err
		}
	}
	return setTags(c, d, mns, func(string) object { return object{"ResourceType": "queue", "ResourceId.1": d.id} })
}

func (queue) delete(c *cloud, d *change) error {
	_, err := c.rpc(mns, "DeleteQueue", object{"QueueName": d.id})
	return err
}
