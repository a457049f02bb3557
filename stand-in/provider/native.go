package main

import (
	"fmt"
	"math/big"
	"reflect"
	"strconv"

	"github.com/hashicorp/terraform-plugin-go/tfprotov5"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// object is a resource, a request or an answer as plain data: texts, numbers as float64, booleans, lists, objects.
type object = map[string]interface{}

// native turns a value into plain data; what is null or unknown is nil.
func native(value tftypes.Value) interface{} {
	if value.IsNull() || !value.IsKnown() {
		return nil
	}
	switch kind := value.Type(); {
	case kind.Is(tftypes.String):
		var text string
		_ = value.As(&text)
		return text
	case kind.Is(tftypes.Number):
		number := new(big.Float)
		_ = value.As(&number)
		float, _ := number.Float64()
		return float
	case kind.Is(tftypes.Bool):
		var is bool
		_ = value.As(&is)
		return is
	case kind.Is(tftypes.List{}), kind.Is(tftypes.Set{}), kind.Is(tftypes.Tuple{}):
		var items []tftypes.Value
		_ = value.As(&items)
		list := make([]interface{}, 0, len(items))
		for _, item := range items {
			list = append(list, native(item))
		}
		return list
	default:
		return nativeObject(value)
	}
}

func nativeObject(value tftypes.Value) object {
	if value.IsNull() || !value.IsKnown() {
		return nil
	}
	members := map[string]tftypes.Value{}
	_ = value.As(&members)
	found := object{}
	for name, member := range members {
		if plain := native(member); plain != nil {
			found[name] = plain
		}
	}
	return found
}

// typed turns plain data into a value of a type; what is missing or of another kind becomes null.
func typed(kind tftypes.Type, plain interface{}) tftypes.Value {
	null := tftypes.NewValue(kind, nil)
	if plain == nil {
		return null
	}
	switch {
	case kind.Is(tftypes.String):
		return tftypes.NewValue(kind, textOf(plain))
	case kind.Is(tftypes.Number):
		number, err := strconv.ParseFloat(textOf(plain), 64)
		if err != nil {
			return null
		}
		return tftypes.NewValue(kind, big.NewFloat(number))
	case kind.Is(tftypes.Bool):
		return tftypes.NewValue(kind, textOf(plain) == "true")
	}
	switch container := kind.(type) {
	case tftypes.List:
		return tftypes.NewValue(kind, typedList(container.ElementType, plain))
	case tftypes.Set:
		return tftypes.NewValue(kind, typedList(container.ElementType, plain))
	case tftypes.Map:
		members := map[string]tftypes.Value{}
		for name, member := range asObject(plain) {
			members[name] = typed(container.ElementType, member)
		}
		return tftypes.NewValue(kind, members)
	case tftypes.Object:
		members := map[string]tftypes.Value{}
		for name, member := range container.AttributeTypes {
			members[name] = typedMember(member, asObject(plain)[name])
		}
		return tftypes.NewValue(kind, members)
	}
	return null
}

// typedMember is a member of a nested block: a list of blocks is never null, but empty.
func typedMember(kind tftypes.Type, plain interface{}) tftypes.Value {
	if plain == nil && isBlocks(kind) {
		return tftypes.NewValue(kind, []tftypes.Value{})
	}
	return typed(kind, plain)
}

func isBlocks(kind tftypes.Type) bool {
	switch container := kind.(type) {
	case tftypes.List:
		return container.ElementType.Is(tftypes.Object{})
	case tftypes.Set:
		return container.ElementType.Is(tftypes.Object{})
	}
	return false
}

func typedList(element tftypes.Type, plain interface{}) []tftypes.Value {
	values := []tftypes.Value{}
	for _, item := range asList(plain) {
		values = append(values, typed(element, item))
	}
	return values
}

// emptyState is a resource of which nothing but the id is known.
func emptyState(schema *tfprotov5.Schema, id string) tftypes.Value {
	return typed(schema.ValueType(), object{"id": id})
}

// withAttributes replaces attributes of a resource. Where a resource may have none, has none, and the service answers
// with nothing ("", false, 0), it keeps none: to the provider's SDK they are the same.
func withAttributes(schema *tfprotov5.Schema, base tftypes.Value, attributes object) tftypes.Value {
	members := map[string]tftypes.Value{}
	_ = base.As(&members)
	kinds := schema.ValueType().(tftypes.Object).AttributeTypes
	isFilledIn := map[string]bool{}
	for _, attribute := range schema.Block.Attributes {
		isFilledIn[attribute.Name] = attribute.Computed || attribute.Required
	}
	for name, plain := range attributes {
		kind, known := kinds[name]
		if !known {
			panic(fmt.Sprintf("no resource has an attribute %q here", name))
		}
		if members[name].IsNull() && !isFilledIn[name] && isNothing(plain) {
			continue
		}
		members[name] = typedMember(kind, plain)
	}
	return tftypes.NewValue(base.Type(), members)
}

func isNothing(plain interface{}) bool {
	if plain == nil {
		return true
	}
	value := reflect.ValueOf(plain)
	if kind := value.Kind(); kind == reflect.Slice || kind == reflect.Map {
		return value.Len() == 0
	}
	return value.IsZero()
}

// textOf writes plain data as a parameter of a request.
func textOf(plain interface{}) string {
	if number, ok := plain.(float64); ok {
		return strconv.FormatFloat(number, 'f', -1, 64)
	}
	if plain == nil {
		return ""
	}
	return fmt.Sprint(plain)
}

func asObject(plain interface{}) object {
	found, _ := plain.(object)
	return found
}

func asList(plain interface{}) []interface{} {
	found, _ := plain.([]interface{})
	return found
}

// at follows names into plain data; an empty list or a name that is not there ends in nil.
func at(plain interface{}, names ...string) interface{} {
	for _, name := range names {
		if index, err := strconv.Atoi(name); err == nil {
			list := asList(plain)
			if index >= len(list) {
				return nil
			}
			plain = list[index]
			continue
		}
		plain = asObject(plain)[name]
	}
	return plain
}
