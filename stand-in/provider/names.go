package main

import (
	"strings"
	"unicode"
)

// Words that the API does not write with one capital letter; those that hold others first.
var words = [][2]string{
	{"rocketmq", "RocketMQ"}, {"mns", "MNS"}, {"sls", "SLS"}, {"oss", "OSS"}, {"http", "HTTP"}, {"mq", "MQ"},
	{"vswitch", "VSwitch"},
}

func capitalized(word string) string { return strings.ToUpper(word[:1]) + word[1:] }

// pascal writes the name of an attribute as the API does: `vswitch_ids` is `VSwitchIds`.
func pascal(name string) string {
	parts := strings.Split(name, "_")
	for i, part := range parts {
		parts[i] = capitalized(part)
		for _, word := range words {
			if part == word[0] {
				parts[i] = word[1]
			}
		}
	}
	return strings.Join(parts, "")
}

// snake is the way back.
func snake(name string) string {
	for _, word := range words {
		name = strings.ReplaceAll(name, word[1], capitalized(word[0]))
	}
	text := ""
	for i, letter := range name {
		if unicode.IsUpper(letter) && i > 0 {
			text += "_"
		}
		text += string(unicode.ToLower(letter))
	}
	return text
}

func pascalKeys(plain interface{}, own map[string]string) interface{} {
	return rename(plain, pascal, own)
}

func snakeKeys(plain interface{}, own map[string]string) interface{} {
	return rename(plain, snake, own)
}

func rename(plain interface{}, as func(string) string, own map[string]string) interface{} {
	switch value := plain.(type) {
	case []interface{}:
		list := make([]interface{}, 0, len(value))
		for _, item := range value {
			list = append(list, rename(item, as, own))
		}
		return list
	case object:
		renamed := object{}
		for name, member := range value {
			if isNothing(member) {
				continue
			}
			key, ok := own[name]
			if !ok {
				key = as(name)
			}
			renamed[key] = rename(member, as, own)
		}
		return renamed
	}
	return plain
}
