package main

import (
	"errors"
	"strings"
)

const kafka = "2019-09-16"

func init() {
	resources["alicloud_alikafka_topic"] = kafkaTopic{}
	resources["alicloud_alikafka_consumer_group"] = consumerGroup{}
}

// aboutKafka is what operations on tags of Kafka are about: only those that tag name the instance too.
func aboutKafka(d *change, resourceType string) func(string) object {
	return func(action string) object {
		request := object{"ResourceType": resourceType, "ResourceId.1": "Kafka_" + strings.ReplaceAll(d.id, ":", "_")}
		if action == "TagResources" {
			request["InstanceId"], _ = split(d.id)
		}
		return request
	}
}

// kafkaTopic is resource_alicloud_alikafka_topic.go. Its id is `INSTANCE:TOPIC`.
type kafkaTopic struct{}

func (kafkaTopic) place(d *change) object {
	instance, topic := split(d.id)
	return object{"InstanceId": instance, "Topic": topic}
}

func (r kafkaTopic) get(c *cloud, d *change) (object, error) {
	answer, err := c.rpc(kafka, "GetTopicList", r.place(d))
	return asObject(at(answer, "TopicList", "TopicVO", "0")), err
}

func (r kafkaTopic) create(c *cloud, d *change) error {
	request := withTags(object{
		"InstanceId": d.planned["instance_id"], "Topic": d.planned["topic"], "Remark": d.planned["remark"],
		"CompactTopic": d.planned["compact_topic"], "LocalTopic": d.planned["local_topic"],
		"PartitionNum": d.planned["partition_num"], "Config": d.planned["configs"],
	}, d)
	if _, err := c.rpc(kafka, "CreateTopic", request); err != nil {
		return err
	}
	d.id = textOf(d.planned["instance_id"]) + ":" + textOf(d.planned["topic"])
	return until(5*second, d.timeout("create"), func() (bool, error) {
		topic, err := r.get(c, d)
		return topic != nil && textOf(topic["Status"]) == "0", err
	})
}

func (r kafkaTopic) read(c *cloud, d *change) error {
	topic, err := r.get(c, d)
	if err != nil {
		return err
	}
	if topic == nil {
		d.id = ""
		return nil
	}
	d.found = object{
		"instance_id": topic["InstanceId"], "topic": topic["Topic"], "remark": topic["Remark"], "status": topic["Status"],
		"compact_topic": topic["CompactTopic"], "local_topic": topic["LocalTopic"], "configs": topic["TopicConfig"],
		"partition_num": topic["PartitionNum"], "create_time": topic["CreateTime"], "region_id": topic["RegionId"],
		"tags": tagsIn(at(topic, "Tags", "TagVO")),
	}
	return nil
}

func (r kafkaTopic) update(c *cloud, d *change) error {
	if d.changed("remark") {
		request := r.place(d)
		request["Remark"] = d.planned["remark"]
		if _, err := c.rpc(kafka, "ModifyTopicRemark", request); err != nil {
			return err
		}
	}
	if d.changed("configs") {
		request := r.place(d)
		// Both must be there, and neither counts beside Configs.
		request["Config"], request["Value"], request["Configs"] = "skipConfig", "skipValue", d.planned["configs"]
		if _, err := c.rpc(kafka, "UpdateTopicConfig", request); err != nil {
			return err
		}
	}
	if d.changed("partition_num") {
		before, _ := d.prior["partition_num"].(float64)
		after, _ := d.planned["partition_num"].(float64)
		if after < before {
			return errors.New("partition_num only support adjust to a greater value")
		}
		request := r.place(d)
		request["AddPartitionNum"] = after - before
		if _, err := c.rpc(kafka, "ModifyPartitionNum", request); err != nil {
			return err
		}
	}
	return setTags(c, d, kafka, aboutKafka(d, "TOPIC"))
}

func (r kafkaTopic) delete(c *cloud, d *change) error {
	if _, err := c.rpc(kafka, "DeleteTopic", r.place(d)); err != nil {
		return err
	}
	return until(5*second, d.timeout("delete"), func() (bool, error) {
		topic, err := r.get(c, d)
		return topic == nil, err
	})
}

// consumerGroup is resource_alicloud_alikafka_consumer_group.go. Its id is `INSTANCE:GROUP`.
type consumerGroup struct{}

func (consumerGroup) place(d *change) object {
	instance, group := split(d.id)
	return object{"InstanceId": instance, "ConsumerId": group}
}

func (consumerGroup) create(c *cloud, d *change) error {
	_, err := c.rpc(kafka, "CreateConsumerGroup", withTags(object{
		"InstanceId": d.planned["instance_id"], "ConsumerId": d.planned["consumer_id"], "Remark": d.planned["remark"],
	}, d))
	if err == nil {
		d.id = textOf(d.planned["instance_id"]) + ":" + textOf(d.planned["consumer_id"])
	}
	return err
}

func (r consumerGroup) read(c *cloud, d *change) error {
	place := r.place(d)
	answer, err := c.rpc(kafka, "GetConsumerList", object{"InstanceId": place["InstanceId"]})
	if err != nil {
		return err
	}
	for _, group := range asList(at(answer, "ConsumerList", "ConsumerVO")) {
		if at(group, "ConsumerId") == place["ConsumerId"] {
			d.found = object{
				"instance_id": place["InstanceId"], "consumer_id": place["ConsumerId"], "remark": at(group, "Remark"),
				"tags": tagsIn(at(group, "Tags", "TagVO")),
			}
			return nil
		}
	}
	d.id = ""
	return nil
}

func (consumerGroup) update(c *cloud, d *change) error {
	return setTags(c, d, kafka, aboutKafka(d, "CONSUMERGROUP"))
}

func (r consumerGroup) delete(c *cloud, d *change) error {
	_, err := c.rpc(kafka, "DeleteConsumerGroup", r.place(d))
	return err
}
