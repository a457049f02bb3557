package main

const ons = "2019-02-14"

// What says that a topic or group of RocketMQ 4.0 is not there.
var goneFromOns = []string{"AUTH_RESOURCE_OWNER_ERROR", "INSTANCE_NOT_FOUND"}

func init() {
	resources["alicloud_ons_topic"] = onsTopic{}
	resources["alicloud_ons_group"] = onsGroup{}
}

// aboutOns is what operations on tags of RocketMQ 4.0 are about: a name within an instance.
func aboutOns(d *change, resourceType string) func(string) object {
	instance, name := split(d.id)
	return func(string) object {
		return object{"ResourceType": resourceType, "InstanceId": instance, "ResourceId.1": name}
	}
}

// either is the first of two attributes that is given: the newer name of one, or the older.
func either(d *change, names ...string) interface{} {
	for _, name := range names {
		if d.has(name) {
			return d.planned[name]
		}
	}
	return nil
}

// onsTopic is resource_alicloud_ons_topic.go. Its id is `INSTANCE:TOPIC`.
type onsTopic struct{}

func (onsTopic) place(d *change) object {
	instance, topic := split(d.id)
	return object{"InstanceId": instance, "Topic": topic}
}

func (r onsTopic) create(c *cloud, d *change) error {
	request := object{
		"InstanceId": d.planned["instance_id"], "Topic": either(d, "topic_name", "topic"),
		"MessageType": d.planned["message_type"], "Remark": d.planned["remark"],
	}
	if _, err := c.rpc(ons, "OnsTopicCreate", request); err != nil {
		return err
	}
	d.id = textOf(request["InstanceId"]) + ":" + textOf(request["Topic"])
	// It is waited for since commit 39ee5462.
	err := until(5*second, 360*second, func() (bool, error) {
		answer, err := c.rpc(ons, "OnsTopicList", r.place(d))
		return textOf(at(answer, "Data", "PublishInfoDo", "0", "ServiceStatus")) == "1", err
	})
	if err != nil {
		return err
	}
	return r.update(c, d)
}

func (r onsTopic) read(c *cloud, d *change) error {
	place := r.place(d)
	answer, err := c.rpc(ons, "OnsTopicList", place)
	if err != nil && !hasCode(err, goneFromOns...) {
		return err
	}
	topic := asObject(at(answer, "Data", "PublishInfoDo", "0"))
	if topic == nil || topic["Topic"] != place["Topic"] {
		d.id = ""
		return nil
	}
	d.found = object{
		"instance_id": place["InstanceId"], "topic_name": place["Topic"], "topic": place["Topic"],
		"message_type": topic["MessageType"], "remark": topic["Remark"], "tags": tagsIn(at(topic, "Tags", "Tag")),
	}
	status, err := c.rpc(ons, "OnsTopicStatus", place)
	d.found["perm"] = at(status, "Data", "Perm")
	return err
}

func (onsTopic) update(c *cloud, d *change) error {
	return setTags(c, d, ons, aboutOns(d, "TOPIC"))
}

func (r onsTopic) delete(c *cloud, d *change) error {
	_, err := c.rpc(ons, "OnsTopicDelete", r.place(d))
	return gone(err, "AUTH_RESOURCE_OWNER_ERROR")
}

// onsGroup is resource_alicloud_ons_group.go. Its id is `INSTANCE:GROUP`.
type onsGroup struct{}

func (onsGroup) place(d *change) object {
	instance, group := split(d.id)
	return object{"InstanceId": instance, "GroupId": group}
}

func (r onsGroup) create(c *cloud, d *change) error {
	request := object{
		"InstanceId": d.planned["instance_id"], "GroupId": either(d, "group_name", "group_id"),
		"GroupType": d.planned["group_type"], "Remark": d.planned["remark"],
	}
	if _, err := c.rpc(ons, "OnsGroupCreate", request); err != nil {
		return err
	}
	d.id = textOf(request["InstanceId"]) + ":" + textOf(request["GroupId"])
	return r.update(c, d)
}

// read leaves read_enable as it was: the list of groups does not say it.
func (r onsGroup) read(c *cloud, d *change) error {
	place := r.place(d)
	request := r.place(d)
	request["GroupType"] = "all"
	answer, err := c.rpc(ons, "OnsGroupList", request)
	if err != nil && !hasCode(err, goneFromOns...) {
		return err
	}
	group := asObject(at(answer, "Data", "SubscribeInfoDo", "0"))
	if group == nil || group["GroupId"] != place["GroupId"] {
		d.id = ""
		return nil
	}
	d.found = object{
		"instance_id": place["InstanceId"], "group_name": place["GroupId"], "group_id": place["GroupId"],
		"group_type": group["GroupType"], "remark": group["Remark"], "tags": tagsIn(at(group, "Tags", "Tag")),
	}
	return nil
}

func (r onsGroup) update(c *cloud, d *change) error {
	if err := setTags(c, d, ons, aboutOns(d, "GROUP")); err != nil {
		return err
	}
	// To the provider's SDK, no value is the same as false.
	if isNothing(d.prior["read_enable"]) && isNothing(d.planned["read_enable"]) {
		return nil
	}
	if !d.changed("read_enable") {
		return nil
	}
	request := r.place(d)
	request["ReadEnable"] = d.has("read_enable")
	_, err := c.rpc(ons, "OnsGroupConsumerUpdate", request)
	return err
}

func (r onsGroup) delete(c *cloud, d *change) error {
	_, err := c.rpc(ons, "OnsGroupDelete", r.place(d))
	return gone(err, "AUTH_RESOURCE_OWNER_ERROR")
}
