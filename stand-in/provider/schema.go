package main

import (
	"encoding/json"
	"sort"

	"github.com/hashicorp/terraform-plugin-go/tfprotov5"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// The format of `terraform providers schema -json`.

type schemaJSON struct {
	Version int64     `json:"version"`
	Block   blockJSON `json:"block"`
}

type blockJSON struct {
	Attributes map[string]struct {
		Type        json.RawMessage `json:"type"`
		Description string          `json:"description"`
		Required    bool            `json:"required"`
		Optional    bool            `json:"optional"`
		Computed    bool            `json:"computed"`
		Sensitive   bool            `json:"sensitive"`
		Deprecated  bool            `json:"deprecated"`
	} `json:"attributes"`
	BlockTypes map[string]struct {
		NestingMode string    `json:"nesting_mode"`
		Block       blockJSON `json:"block"`
		MinItems    int64     `json:"min_items"`
		MaxItems    int64     `json:"max_items"`
	} `json:"block_types"`
}

func (s schemaJSON) convert() *tfprotov5.Schema {
	return &tfprotov5.Schema{Version: s.Version, Block: s.Block.convert()}
}

func (b blockJSON) convert() *tfprotov5.SchemaBlock {
	block := &tfprotov5.SchemaBlock{}
	for name, attribute := range b.Attributes {
		//nolint:staticcheck // the one exported reader of the JSON form of types
		kind, err := tftypes.ParseJSONType(attribute.Type)
		if err != nil {
			panic(err)
		}
		block.Attributes = append(block.Attributes, &tfprotov5.SchemaAttribute{
			Name: name, Type: kind, Description: attribute.Description, Required: attribute.Required, Optional: attribute.Optional,
			Computed: attribute.Computed, Sensitive: attribute.Sensitive, Deprecated: attribute.Deprecated,
		})
	}
	sort.Slice(block.Attributes, func(i, j int) bool { return block.Attributes[i].Name < block.Attributes[j].Name })
	modes := map[string]tfprotov5.SchemaNestedBlockNestingMode{
		"single": tfprotov5.SchemaNestedBlockNestingModeSingle,
		"list":   tfprotov5.SchemaNestedBlockNestingModeList,
		"set":    tfprotov5.SchemaNestedBlockNestingModeSet,
	}
	for name, nested := range b.BlockTypes {
		block.BlockTypes = append(block.BlockTypes, &tfprotov5.SchemaNestedBlock{
			TypeName: name, Block: nested.Block.convert(), Nesting: modes[nested.NestingMode],
			MinItems: nested.MinItems, MaxItems: nested.MaxItems,
		})
	}
	sort.Slice(block.BlockTypes, func(i, j int) bool { return block.BlockTypes[i].TypeName < block.BlockTypes[j].TypeName })
	return block
}
