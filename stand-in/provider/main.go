// A stand-in for the Terraform provider aliyun/alicloud, for machines that cannot have the real one. It serves the
// extract of the real provider's schema that the bindings are generated from, and plans as the provider's SDK does
// (defaults, computed values, forced replacement, JSON compared by value).
//
// Without `endpoints` in its configuration it calls no cloud and keeps what it "creates" in the state alone. With them it
// makes the calls that the source of the real provider makes, to the stand-in of the cloud in stand-in/cloud. What it proves
// is what Terraform makes of a synthesized stack, in which order and with which calls, not what Alibaba Cloud or the real
// provider's own code does.
package main

import (
	"embed"
	"encoding/json"
	"log"

	"github.com/hashicorp/terraform-plugin-go/tfprotov5"
	"github.com/hashicorp/terraform-plugin-go/tfprotov5/tf5server"
)

//go:embed alicloud.schema.json behavior.json
var data embed.FS

const address = "registry.terraform.io/aliyun/alicloud"

func main() {
	server, err := load()
	if err != nil {
		log.Fatal(err)
	}
	if err := tf5server.Serve(address, func() tfprotov5.ProviderServer { return server }); err != nil {
		log.Fatal(err)
	}
}

func load() (*provider, error) {
	var file struct {
		ProviderSchemas map[string]struct {
			Provider          schemaJSON            `json:"provider"`
			ResourceSchemas   map[string]schemaJSON `json:"resource_schemas"`
			DataSourceSchemas map[string]schemaJSON `json:"data_source_schemas"`
		} `json:"provider_schemas"`
	}
	p := &provider{behavior: map[string]behavior{}}
	if err := readJSON("alicloud.schema.json", &file); err != nil {
		return nil, err
	}
	if err := readJSON("behavior.json", &p.behavior); err != nil {
		return nil, err
	}
	schemas := file.ProviderSchemas[address]
	p.schema = &tfprotov5.GetProviderSchemaResponse{
		Provider:          schemas.Provider.convert(),
		ResourceSchemas:   map[string]*tfprotov5.Schema{},
		DataSourceSchemas: map[string]*tfprotov5.Schema{},
	}
	for name, schema := range schemas.ResourceSchemas {
		p.schema.ResourceSchemas[name] = schema.convert()
	}
	for name, schema := range schemas.DataSourceSchemas {
		p.schema.DataSourceSchemas[name] = schema.convert()
	}
	return p, nil
}

func readJSON(name string, into interface{}) error {
	text, err := data.ReadFile(name)
	if err != nil {
		return err
	}
	return json.Unmarshal(text, into)
}
