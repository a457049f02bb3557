package main

import "net/url"

const rocketMq = "2022-08-01"

func init() {
	// resource_alicloud_rocketmq_topic.go; what a topic may send came to it later.
	resources["alicloud_rocketmq_topic"] = ofRocketMq{
		collection: "topics", name: "topic_name", nameInAnswer: "topicName", gone: "Topic.NotFound",
		made:    map[string]string{"message_type": "messageType"},
		changed: map[string]string{"remark": "remark", "max_send_tps": "maxSendTps"},
	}
	// resource_alicloud_rocketmq_consumer_group.go, which changes all of a group where one thing changes.
	resources["alicloud_rocketmq_consumer_group"] = ofRocketMq{
		collection: "consumerGroups", name: "consumer_group_id", nameInAnswer: "consumerGroupId", gone: "ConsumerGroup.NotFound",
		changed: map[string]string{
			"remark": "remark", "delivery_order_type": "deliveryOrderType", "max_receive_tps": "maxReceiveTps",
		},
		hasRetryPolicy: true,
	}
}

// ofRocketMq is a topic or a group of RocketMQ 5.0. Its id is `INSTANCE:NAME`.
type ofRocketMq struct {
	collection, name, nameInAnswer, gone string
	// Fields by attribute: those that stay as they were made, and those that change.
	made, changed map[string]string
	// Whether it has a block that says how often it tries again.
	hasRetryPolicy bool
}

func (r ofRocketMq) path(d *change) string {
	instance, name := split(d.id)
	return "/instances/" + url.PathEscape(instance) + "/" + r.collection + "/" + url.PathEscape(name)
}

func (r ofRocketMq) get(c *cloud, d *change) (object, error) {
	answer, err := c.roa(rocketMq, "GET", r.path(d), nil)
	if hasCode(err, r.gone) {
		return nil, nil
	}
	return asObject(answer["data"]), err
}

func (r ofRocketMq) untilRunning(c *cloud, d *change, operation string) error {
	return until(5*second, d.timeout(operation), func() (bool, error) {
		found, err := r.get(c, d)
		return found["status"] == "RUNNING", err
	})
}

func (r ofRocketMq) body(d *change, names ...map[string]string) object {
	body := object{}
	for _, fields := range names {
		for attribute, field := range fields {
			if d.has(attribute) {
				body[field] = d.planned[attribute]
			}
		}
	}
	policy, ok := at(d.planned["consume_retry_policy"], "0").(object)
	if !ok {
		return body
	}
	// A number that is not given is 0 to the provider's SDK, and sent.
	times, _ := policy["max_retry_times"].(float64)
	retry := object{"maxRetryTimes": times}
	for attribute, field := range retryTexts {
		if !isNothing(policy[attribute]) {
			retry[field] = policy[attribute]
		}
	}
	body["consumeRetryPolicy"] = retry
	return body
}

var retryTexts = map[string]string{"retry_policy": "retryPolicy", "dead_letter_target_topic": "deadLetterTargetTopic"}

func (r ofRocketMq) create(c *cloud, d *change) error {
	to := &change{id: textOf(d.planned["instance_id"]) + ":" + textOf(d.planned[r.name])}
	if _, err := c.roa(rocketMq, "POST", r.path(to), r.body(d, r.made, r.changed)); err != nil {
		return err
	}
	d.id = to.id
	return r.untilRunning(c, d, "create")
}

func (r ofRocketMq) read(c *cloud, d *change) error {
	answer, err := r.get(c, d)
	if err != nil {
		return err
	}
	if answer == nil {
		d.id = ""
		return nil
	}
	d.found = object{
		"instance_id": answer["instanceId"], r.name: answer[r.nameInAnswer], "status": answer["status"],
		"create_time": answer["createTime"], "region_id": answer["regionId"],
	}
	for _, fields := range []map[string]string{r.made, r.changed} {
		for attribute, field := range fields {
			d.found[attribute] = answer[field]
		}
	}
	if policy := asObject(answer["consumeRetryPolicy"]); r.hasRetryPolicy && policy != nil {
		before := asObject(at(d.prior["consume_retry_policy"], "0"))
		found := object{"max_retry_times": sameNothing(before["max_retry_times"], policy["maxRetryTimes"])}
		for attribute, field := range retryTexts {
			found[attribute] = sameNothing(before[attribute], policy[field])
		}
		d.found["consume_retry_policy"] = []interface{}{found}
	}
	return nil
}

// sameNothing is what the service says, but for a nothing where there was none: to the provider's SDK they are the same.
func sameNothing(before, found interface{}) interface{} {
	if isNothing(found) && isNothing(before) {
		return before
	}
	return found
}

func (r ofRocketMq) update(c *cloud, d *change) error {
	isChanged := d.changed("consume_retry_policy")
	fields := map[string]string{}
	for attribute, field := range r.changed {
		if d.changed(attribute) {
			isChanged = true
		}
		if d.changed(attribute) || r.hasRetryPolicy {
			fields[attribute] = field
		}
	}
	if !isChanged {
		return nil
	}
	body := r.body(d, fields)
	if d.changed("remark") && !r.hasRetryPolicy {
		// An empty one too; a group keeps the remark that is taken away from it.
		body["remark"] = textOf(d.planned["remark"])
	}
	if _, err := c.roa(rocketMq, "PATCH", r.path(d), body); err != nil {
		return err
	}
	return r.untilRunning(c, d, "update")
}

func (r ofRocketMq) delete(c *cloud, d *change) error {
	if _, err := c.roa(rocketMq, "DELETE", r.path(d), nil); err != nil {
		return err
	}
	return until(5*second, d.timeout("delete"), func() (bool, error) {
		found, err := r.get(c, d)
		return found == nil, err
	})
}
