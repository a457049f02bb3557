package main

import (
	"fmt"
	"sort"
	"strings"
)

// setTags makes the tags of a resource those that are wanted, as SetResourceTags of each service does: it takes away what
// is gone or changed, and sets all that are wanted. What a call of UntagResources or TagResources is about, about says.
func setTags(c *cloud, d *change, version string, about func(action string) object) error {
	before, after := asObject(d.prior["tags"]), asObject(d.planned["tags"])
	isOther := func(key string) bool { return after[key] != before[key] }
	if len(keysOf(before, isOther))+len(keysOf(after, isOther)) == 0 {
		return nil
	}
	if gone := keysOf(before, func(key string) bool { return isOther(key) && !isHidden(key) }); len(gone) > 0 {
		request := about("UntagResources")
		for i, key := range gone {
			request[fmt.Sprintf("TagKey.%d", i+1)] = key
		}
		if _, err := c.rpc(version, "UntagResources", request); err != nil {
			return err
		}
	}
	if added := keysOf(after, func(string) bool { return true }); len(added) > 0 {
		request := about("TagResources")
		addTags(request, after, added)
		if _, err := c.rpc(version, "TagResources", request); err != nil {
			return err
		}
	}
	return nil
}

// withTags adds the tags that a resource is made with, where the call that makes it takes them.
func withTags(request object, d *change) object {
	tags := asObject(d.planned["tags"])
	addTags(request, tags, keysOf(tags, func(string) bool { return true }))
	return request
}

func addTags(request, tags object, keys []string) {
	for i, key := range keys {
		request[fmt.Sprintf("Tag.%d.Key", i+1)] = key
		request[fmt.Sprintf("Tag.%d.Value", i+1)] = tags[key]
	}
}

// tagsIn reads the list of tags of an answer: of keys and values, in the words of either kind of service (tagsToMap).
func tagsIn(list interface{}) object {
	tags := object{}
	for _, tag := range asList(list) {
		key, value := textOf(at(tag, "TagKey")), at(tag, "TagValue")
		if key == "" {
			key, value = textOf(at(tag, "Key")), at(tag, "Value")
		}
		if !isHidden(key) {
			tags[key] = value
		}
	}
	return tags
}

// isHidden tells tags that the provider neither reads nor takes away (ignoredTags in tags.go).
func isHidden(key string) bool {
	for _, beginning := range []string{"aliyun", "acs:", "http://", "https://", "sae.do.not.delete"} {
		if strings.HasPrefix(key, beginning) {
			return true
		}
	}
	return false
}

func keysOf(tags object, wanted func(string) bool) []string {
	var keys []string
	for key := range tags {
		if wanted(key) {
			keys = append(keys, key)
		}
	}
	sort.Strings(keys)
	return keys
}
