package main

import (
	"encoding/json"
	"fmt"
	"math/big"
	"reflect"
	"strings"

	"github.com/hashicorp/terraform-plugin-go/tfprotov5"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// validate checks what the provider's validators of top-level strings check.
func (p *provider) validate(resource string, config tftypes.Value) []*tfprotov5.Diagnostic {
	var diagnostics []*tfprotov5.Diagnostic
	for name, validator := range p.behavior[resource].Validators {
		text, ok := stringAt(config, name)
		if !ok {
			continue
		}
		problem := ""
		if validator.IsJSON && !json.Valid([]byte(text)) {
			problem = "contains an invalid JSON"
		}
		if len(validator.OneOf) > 0 && !contains(validator.OneOf, text) {
			problem = fmt.Sprintf("expected to be one of %v, got %s", validator.OneOf, text)
		}
		if problem != "" {
			diagnostics = append(diagnostics, &tfprotov5.Diagnostic{
				Severity: tfprotov5.DiagnosticSeverityError, Summary: fmt.Sprintf("%q %s", name, problem),
				Attribute: tftypes.NewAttributePath().WithAttributeName(name),
			})
		}
	}
	return diagnostics
}

// plan does what the SDK does: defaults, values that are known after apply, JSON compared by value, replacements.
func (p *provider) plan(resource string, prior, config, proposed tftypes.Value) (tftypes.Value, []*tftypes.AttributePath, error) {
	if proposed.IsNull() {
		return proposed, nil, nil
	}
	rules := p.behavior[resource]
	block := p.schema.ResourceSchemas[resource].Block
	planned, err := tftypes.Transform(proposed, func(path *tftypes.AttributePath, value tftypes.Value) (tftypes.Value, error) {
		attribute := attributeAt(block, path)
		if attribute == nil {
			return value, nil
		}
		name := dotted(path)
		if fallback, ok := rules.Defaults[name]; ok && isNullAt(config, path) {
			return defaultValue(attribute.Type, fallback), nil
		}
		// Of what exists already the SDK leaves alone what the service did not fill in.
		if attribute.Computed && isNullAt(config, path) && prior.IsNull() {
			return tftypes.NewValue(value.Type(), tftypes.UnknownValue), nil
		}
		if before, ok := stringAt(prior, name); ok && rules.Validators[name].IsJSON && sameJSON(before, value) {
			return tftypes.NewValue(tftypes.String, before), nil
		}
		return value, nil
	})
	if err != nil || prior.IsNull() {
		return planned, nil, err
	}
	return planned, changedPaths(rules.ForceNew, prior, planned), nil
}

func changedPaths(names []string, prior, planned tftypes.Value) []*tftypes.AttributePath {
	var changed []*tftypes.AttributePath
	for _, name := range names {
		top := strings.Split(name, ".")[0]
		path := tftypes.NewAttributePath().WithAttributeName(top)
		before, _, errBefore := tftypes.WalkAttributePath(prior, path)
		after, _, errAfter := tftypes.WalkAttributePath(planned, path)
		if errBefore == nil && errAfter == nil && !before.(tftypes.Value).Equal(after.(tftypes.Value)) {
			changed = append(changed, path)
		}
	}
	return changed
}

// answers of the service that readers of a state look into.
var answers = map[string]string{
	"alicloud_event_bridge_event_streaming.transforms":  "[]",
	"alicloud_event_bridge_event_streaming.run_options": "{}",
	"alicloud_event_bridge_event_streaming.status":      "READY",
}

// settle replaces what was known after apply by something that says where it is from.
func settle(resource string, planned tftypes.Value) (tftypes.Value, error) {
	if planned.IsNull() {
		return planned, nil
	}
	return tftypes.Transform(planned, func(path *tftypes.AttributePath, value tftypes.Value) (tftypes.Value, error) {
		if value.IsKnown() {
			return value, nil
		}
		switch kind := value.Type(); {
		case kind.Is(tftypes.String):
			// What the service answers where a stream does not say.
			if answer, ok := answers[resource+"."+dotted(path)]; ok {
				return tftypes.NewValue(kind, answer), nil
			}
			return tftypes.NewValue(kind, fmt.Sprintf("stand-in-%s-%s", strings.TrimPrefix(resource, "alicloud_"), dotted(path))), nil
		case kind.Is(tftypes.Number):
			return tftypes.NewValue(kind, big.NewFloat(0)), nil
		case kind.Is(tftypes.Bool):
			return tftypes.NewValue(kind, false), nil
		default:
			return tftypes.NewValue(kind, nil), nil
		}
	})
}

func attributeAt(block *tfprotov5.SchemaBlock, path *tftypes.AttributePath) *tfprotov5.SchemaAttribute {
	steps := path.Steps()
	for i, step := range steps {
		name, ok := step.(tftypes.AttributeName)
		if !ok {
			continue
		}
		for _, attribute := range block.Attributes {
			if attribute.Name == string(name) {
				if i == len(steps)-1 {
					return attribute
				}
				return nil
			}
		}
		for _, nested := range block.BlockTypes {
			if nested.TypeName == string(name) {
				block = nested.Block
			}
		}
	}
	return nil
}

func dotted(path *tftypes.AttributePath) string {
	var names []string
	for _, step := range path.Steps() {
		if name, ok := step.(tftypes.AttributeName); ok {
			names = append(names, string(name))
		}
	}
	return strings.Join(names, ".")
}

func isNullAt(value tftypes.Value, path *tftypes.AttributePath) bool {
	found, _, err := tftypes.WalkAttributePath(value, path)
	if err != nil {
		// An element of a set is not found by the value that the plan gave it: leave it alone.
		return false
	}
	at, ok := found.(tftypes.Value)
	return ok && at.IsNull()
}

func stringAt(value tftypes.Value, name string) (string, bool) {
	found, _, err := tftypes.WalkAttributePath(value, tftypes.NewAttributePath().WithAttributeName(name))
	if err != nil {
		return "", false
	}
	at, ok := found.(tftypes.Value)
	if !ok || !at.IsKnown() || at.IsNull() || !at.Type().Is(tftypes.String) {
		return "", false
	}
	var text string
	err = at.As(&text)
	return text, err == nil
}

func sameJSON(before string, after tftypes.Value) bool {
	var text string
	if !after.IsKnown() || after.IsNull() || after.As(&text) != nil {
		return false
	}
	var a, b interface{}
	return json.Unmarshal([]byte(before), &a) == nil && json.Unmarshal([]byte(text), &b) == nil && reflect.DeepEqual(a, b)
}

func defaultValue(kind tftypes.Type, fallback interface{}) tftypes.Value {
	if number, ok := fallback.(float64); ok {
		return tftypes.NewValue(kind, big.NewFloat(number))
	}
	return tftypes.NewValue(kind, fallback)
}

func contains(values []interface{}, text string) bool {
	for _, value := range values {
		if value == text {
			return true
		}
	}
	return false
}
