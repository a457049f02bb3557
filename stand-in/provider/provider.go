package main

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-go/tfprotov5"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// What the schema does not say of a resource.
type behavior struct {
	ForceNew   []string               `json:"forceNew"`
	Defaults   map[string]interface{} `json:"defaults"`
	Validators map[string]struct {
		IsJSON bool          `json:"isJson"`
		OneOf  []interface{} `json:"oneOf"`
	} `json:"validators"`
}

type provider struct {
	schema    *tfprotov5.GetProviderSchemaResponse
	behavior map[string]behavior
	// Where `endpoints` lead; nil without any.
	cloud *cloud
	// The account that the configuration names.
	account string
}

func (p *provider) GetProviderSchema(context.Context, *tfprotov5.GetProviderSchemaRequest) (*tfprotov5.GetProviderSchemaResponse, error) {
	return p.schema, nil
}

func (p *provider) PrepareProviderConfig(_ context.Context, r *tfprotov5.PrepareProviderConfigRequest) (*tfprotov5.PrepareProviderConfigResponse, error) {
	return &tfprotov5.PrepareProviderConfigResponse{PreparedConfig: r.Config}, nil
}

func (p *provider) ConfigureProvider(_ context.Context, r *tfprotov5.ConfigureProviderRequest) (*tfprotov5.ConfigureProviderResponse, error) {
	config, err := r.Config.Unmarshal(p.schema.Provider.ValueType())
	if err != nil {
		return nil, err
	}
	p.connect(config)
	return &tfprotov5.ConfigureProviderResponse{}, nil
}

func (p *provider) StopProvider(context.Context, *tfprotov5.StopProviderRequest) (*tfprotov5.StopProviderResponse, error) {
	return &tfprotov5.StopProviderResponse{}, nil
}

func (p *provider) ValidateResourceTypeConfig(_ context.Context, r *tfprotov5.ValidateResourceTypeConfigRequest) (*tfprotov5.ValidateResourceTypeConfigResponse, error) {
	config, err := r.Config.Unmarshal(p.typeOf(r.TypeName))
	if err != nil {
		return nil, err
	}
	return &tfprotov5.ValidateResourceTypeConfigResponse{Diagnostics: p.validate(r.TypeName, config)}, nil
}

func (p *provider) UpgradeResourceState(_ context.Context, r *tfprotov5.UpgradeResourceStateRequest) (*tfprotov5.UpgradeResourceStateResponse, error) {
	state, err := r.RawState.Unmarshal(p.typeOf(r.TypeName))
	if err != nil {
		return nil, err
	}
	value, err := tfprotov5.NewDynamicValue(p.typeOf(r.TypeName), state)
	return &tfprotov5.UpgradeResourceStateResponse{UpgradedState: &value}, err
}

func (p *provider) ReadResource(_ context.Context, r *tfprotov5.ReadResourceRequest) (*tfprotov5.ReadResourceResponse, error) {
	if p.cloud == nil {
		return &tfprotov5.ReadResourceResponse{NewState: r.CurrentState, Private: r.Private}, nil
	}
	kind := p.typeOf(r.TypeName)
	state, err := r.CurrentState.Unmarshal(kind)
	if err != nil {
		return nil, err
	}
	found, err := p.look(r.TypeName, state)
	if err != nil {
		return &tfprotov5.ReadResourceResponse{NewState: r.CurrentState, Diagnostics: refused(r.TypeName, "reading", err)}, nil
	}
	value, err := tfprotov5.NewDynamicValue(kind, found)
	return &tfprotov5.ReadResourceResponse{NewState: &value, Private: r.Private}, err
}

func (p *provider) PlanResourceChange(_ context.Context, r *tfprotov5.PlanResourceChangeRequest) (*tfprotov5.PlanResourceChangeResponse, error) {
	kind := p.typeOf(r.TypeName)
	prior, err := r.PriorState.Unmarshal(kind)
	if err != nil {
		return nil, err
	}
	config, err := r.Config.Unmarshal(kind)
	if err != nil {
		return nil, err
	}
	proposed, err := r.ProposedNewState.Unmarshal(kind)
	if err != nil {
		return nil, err
	}
	planned, replace, err := p.plan(r.TypeName, prior, config, proposed)
	if err != nil {
		return nil, err
	}
	value, err := tfprotov5.NewDynamicValue(kind, planned)
	// The provider's SDK plans by the old, lenient rules too.
	return &tfprotov5.PlanResourceChangeResponse{PlannedState: &value, RequiresReplace: replace, UnsafeToUseLegacyTypeSystem: true}, err
}

func (p *provider) ApplyResourceChange(_ context.Context, r *tfprotov5.ApplyResourceChangeRequest) (*tfprotov5.ApplyResourceChangeResponse, error) {
	kind := p.typeOf(r.TypeName)
	planned, err := r.PlannedState.Unmarshal(kind)
	if err != nil {
		return nil, err
	}
	if p.cloud == nil {
		created, err := settle(r.TypeName, planned)
		if err != nil {
			return nil, err
		}
		value, err := tfprotov5.NewDynamicValue(kind, created)
		return &tfprotov5.ApplyResourceChangeResponse{NewState: &value, UnsafeToUseLegacyTypeSystem: true}, err
	}
	prior, err := r.PriorState.Unmarshal(kind)
	if err != nil {
		return nil, err
	}
	state, failure := p.act(r.TypeName, prior, planned)
	value, err := tfprotov5.NewDynamicValue(kind, state)
	response := &tfprotov5.ApplyResourceChangeResponse{NewState: &value, UnsafeToUseLegacyTypeSystem: true}
	if failure != nil {
		response.Diagnostics = refused(r.TypeName, "applying", failure)
	}
	return response, err
}

func (p *provider) ImportResourceState(_ context.Context, r *tfprotov5.ImportResourceStateRequest) (*tfprotov5.ImportResourceStateResponse, error) {
	if p.cloud == nil {
		return nil, fmt.Errorf("the stand-in provider has no cloud to import %s %q from", r.TypeName, r.ID)
	}
	// Terraform reads it next.
	state := emptyState(p.schema.ResourceSchemas[r.TypeName], r.ID)
	value, err := tfprotov5.NewDynamicValue(p.typeOf(r.TypeName), state)
	imported := &tfprotov5.ImportedResource{TypeName: r.TypeName, State: &value}
	return &tfprotov5.ImportResourceStateResponse{ImportedResources: []*tfprotov5.ImportedResource{imported}}, err
}

func (p *provider) ValidateDataSourceConfig(context.Context, *tfprotov5.ValidateDataSourceConfigRequest) (*tfprotov5.ValidateDataSourceConfigResponse, error) {
	return &tfprotov5.ValidateDataSourceConfigResponse{}, nil
}

// ReadDataSource plays data.alicloud_account: the account of the provider, which is asked for where it does not say it.
func (p *provider) ReadDataSource(_ context.Context, r *tfprotov5.ReadDataSourceRequest) (*tfprotov5.ReadDataSourceResponse, error) {
	if r.TypeName != "alicloud_account" {
		return nil, fmt.Errorf("the stand-in provider does not play data.%s", r.TypeName)
	}
	account := p.account
	if account == "" {
		if p.cloud == nil {
			return nil, fmt.Errorf("the stand-in provider has no cloud to read data.%s from", r.TypeName)
		}
		identity, err := p.cloud.rpc("2015-04-01", "GetCallerIdentity", object{})
		if err != nil {
			return &tfprotov5.ReadDataSourceResponse{Diagnostics: refused(r.TypeName, "reading", err)}, nil
		}
		account = textOf(identity["AccountId"])
	}
	schema := p.schema.DataSourceSchemas[r.TypeName]
	value, err := tfprotov5.NewDynamicValue(schema.ValueType(), emptyState(schema, account))
	return &tfprotov5.ReadDataSourceResponse{State: &value}, err
}

func (p *provider) typeOf(resource string) tftypes.Type {
	return p.schema.ResourceSchemas[resource].ValueType()
}
