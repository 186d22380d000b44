// Made from the OpenAPI document by `npm run sdk`. What is changed here is lost.
export interface paths {
    "/api/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Check that the server can be reached */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List leads */
        get: operations["listLeads"];
        put?: never;
        /** Create a lead */
        post: operations["createLead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete many leads */
        delete: operations["bulkDeleteLeads"];
        options?: never;
        head?: never;
        /** Update many leads */
        patch: operations["bulkUpdateLeads"];
        trace?: never;
    };
    "/api/v1/leads/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create many leads */
        post: operations["batchCreateLeads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a lead */
        get: operations["getLead"];
        /** Update a lead, like PATCH */
        put: operations["putLead"];
        post?: never;
        /** Delete a lead */
        delete: operations["deleteLead"];
        options?: never;
        head?: never;
        /** Update a lead */
        patch: operations["updateLead"];
        trace?: never;
    };
    "/api/v1/leads/by/email/{value}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Create or update the lead with this e-mail address */
        put: operations["upsertLeadByEmail"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/by/phone/{value}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Create or update the lead with this phone */
        put: operations["upsertLeadByPhone"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/by/external_id/{value}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Create or update the lead with this external id */
        put: operations["upsertLeadByExternalId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/trash": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the leads in the trash */
        get: operations["listTrash"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Restore a lead from the trash */
        post: operations["restoreLead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/star": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Star a lead */
        post: operations["starLead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/unstar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Unstar a lead */
        post: operations["unstarLead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Assign or unassign a lead */
        post: operations["assignLead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a tag to a lead */
        post: operations["addTagToLead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merge leads into this one */
        post: operations["mergeLead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/merge/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Preview a merge of leads */
        post: operations["previewLeadMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/tags/{tag}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a tag from a lead */
        delete: operations["removeTagFromLead"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/workspace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find the workspace of a lead */
        get: operations["getLeadWorkspace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/place": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find the place of a lead in a list */
        get: operations["getLeadPlace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{lead_id}/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List lead activity */
        get: operations["listLeadActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{contact_id}/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List contact activity */
        get: operations["listContactActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{deal_id}/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List deal activity */
        get: operations["listDealActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/pipeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Conversion, duration and value of a pipeline */
        get: operations["pipelineAnalytics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Leads and results by source */
        get: operations["sourcesAnalytics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Activity by type and actor */
        get: operations["activityAnalytics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/response-time": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Time to the first response */
        get: operations["responseTimeAnalytics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/automations/{id}/address": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the address of an automation */
        get: operations["getAutomationAddress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/automations/{id}/address/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create or renew the address of an automation */
        post: operations["renewAutomationAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/automations/recipes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the recipes of automations */
        get: operations["listAutomationRecipes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/automations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List automations */
        get: operations["listAutomations"];
        put?: never;
        /** Create an automation */
        post: operations["createAutomation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/automations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an automation */
        get: operations["getAutomation"];
        /** Update an automation, like PATCH */
        put: operations["putAutomation"];
        post?: never;
        /** Delete an automation */
        delete: operations["deleteAutomation"];
        options?: never;
        head?: never;
        /** Update an automation */
        patch: operations["updateAutomation"];
        trace?: never;
    };
    "/api/v1/automations/{id}/versions/{version}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Restore a version of an automation */
        post: operations["restoreAutomationVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/automations/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List automation versions */
        get: operations["listAutomationVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/automations/{id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List automation runs */
        get: operations["listAutomationRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/automations/{id}/runs/{run_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an automation run */
        get: operations["getAutomationRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/automations/{id}/runs/{run_id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Retry an automation run */
        post: operations["retryAutomationRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/automations/{id}/runs/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Retry failed automation runs */
        post: operations["retryAutomationRuns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/automations/{id}/runs/{run_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel an automation run */
        post: operations["cancelAutomationRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/automations/{id}/runs/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel automation runs */
        post: operations["cancelAutomationRuns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/automations/schema": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the schema of automations */
        get: operations["getAutomationSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/automations/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Test an automation on a lead */
        post: operations["testAutomation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/automations/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try a trigger on history */
        post: operations["tryAutomationOnHistory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/automations/run-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count the runs of automations */
        get: operations["countAutomationRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find out why a lead belongs to its owner */
        get: operations["getLeadAssignment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{lead_id}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List calls */
        get: operations["listCalls"];
        put?: never;
        /** Create a call */
        post: operations["createCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{lead_id}/calls/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a call */
        get: operations["getCall"];
        /** Update a call, like PATCH */
        put: operations["putCall"];
        post?: never;
        /** Delete a call */
        delete: operations["deleteCall"];
        options?: never;
        head?: never;
        /** Update a call */
        patch: operations["updateCall"];
        trace?: never;
    };
    "/api/v1/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List campaigns */
        get: operations["listCampaigns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create an email campaign */
        post: operations["createEmailCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/whatsapp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create a whatsapp campaign */
        post: operations["createWhatsappCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a campaign */
        get: operations["getCampaign"];
        /** Update a campaign, like PATCH */
        put: operations["putCampaign"];
        post?: never;
        /** Delete a campaign */
        delete: operations["deleteCampaign"];
        options?: never;
        head?: never;
        /** Update a campaign */
        patch: operations["updateCampaign"];
        trace?: never;
    };
    "/api/v1/campaigns/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a campaign now */
        post: operations["sendCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a campaign at a time */
        post: operations["scheduleCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pause a campaign */
        post: operations["pauseCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resume a paused campaign */
        post: operations["resumeCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a campaign */
        post: operations["cancelCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send unknown messages again */
        post: operations["resendCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/audience": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Count an audience */
        post: operations["countAudience"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Preview a campaign with a lead */
        post: operations["previewCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a campaign to a user as a test */
        post: operations["testCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the statistics of a campaign */
        get: operations["getCampaignStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List campaign messages */
        get: operations["listCampaignMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/causes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List causes */
        get: operations["listCauses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/causes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a cause */
        get: operations["getCause"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/causes/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a running change */
        post: operations["cancelCause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List contacts */
        get: operations["listContacts"];
        put?: never;
        /** Create a contact */
        post: operations["createContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a contact */
        get: operations["getContact"];
        /** Update a contact, like PATCH */
        put: operations["putContact"];
        post?: never;
        /** Delete a contact */
        delete: operations["deleteContact"];
        options?: never;
        head?: never;
        /** Update a contact */
        patch: operations["updateContact"];
        trace?: never;
    };
    "/api/v1/contacts/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merge contacts into this one */
        post: operations["mergeContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/merge/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Preview a merge of contacts */
        post: operations["previewContactMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/workspace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find the workspace of a contact */
        get: operations["getContactWorkspace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List deals */
        get: operations["listDeals"];
        put?: never;
        /** Create a deal */
        post: operations["createDeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Total deals */
        get: operations["totalDeals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a deal */
        get: operations["getDeal"];
        /** Update a deal, like PATCH */
        put: operations["putDeal"];
        post?: never;
        /** Delete a deal */
        delete: operations["deleteDeal"];
        options?: never;
        head?: never;
        /** Update a deal */
        patch: operations["updateDeal"];
        trace?: never;
    };
    "/api/v1/deals/{id}/workspace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find the workspace of a deal */
        get: operations["getDealWorkspace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move a deal to another stage */
        post: operations["moveDeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}/win": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Win a deal */
        post: operations["winDeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}/lose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lose a deal */
        post: operations["loseDeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reopen a deal */
        post: operations["reopenDeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List duplicates */
        get: operations["listDuplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duplicates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the duplicates of a contact */
        get: operations["getDuplicate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duplicates/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merge all groups that are certain enough */
        post: operations["mergeDuplicates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duplicates/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that duplicates are different people */
        post: operations["dismissDuplicate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the event log */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/event-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List event types */
        get: operations["listEventTypes"];
        put?: never;
        /** Create an event type */
        post: operations["createEventType"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/event-types/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an event type */
        get: operations["getEventType"];
        /** Update an event type, like PATCH */
        put: operations["putEventType"];
        post?: never;
        /** Delete an event type */
        delete: operations["deleteEventType"];
        options?: never;
        head?: never;
        /** Update an event type */
        patch: operations["updateEventType"];
        trace?: never;
    };
    "/api/v1/exports/leads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export leads */
        get: operations["exportLeads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export contacts */
        get: operations["exportContacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/deals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export deals */
        get: operations["exportDeals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List feeds */
        get: operations["listFeeds"];
        put?: never;
        /** Create a feed */
        post: operations["createFeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feeds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a feed */
        get: operations["getFeed"];
        put?: never;
        post?: never;
        /** Delete a feed */
        delete: operations["deleteFeed"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feeds/{id}/renew-address": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a feed a new address */
        post: operations["renewFeedAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fields/undefined": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List custom fields of leads without a definition */
        get: operations["listUndefinedFields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List custom fields */
        get: operations["listCustomFields"];
        put?: never;
        /** Create a custom field */
        post: operations["createCustomField"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fields/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a custom field */
        get: operations["getCustomField"];
        /** Update a custom field, like PATCH */
        put: operations["putCustomField"];
        post?: never;
        /** Delete a custom field */
        delete: operations["deleteCustomField"];
        options?: never;
        head?: never;
        /** Update a custom field */
        patch: operations["updateCustomField"];
        trace?: never;
    };
    "/api/v1/fields/promote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Define a custom field that leads already have */
        post: operations["promoteCustomField"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List forms */
        get: operations["listForms"];
        put?: never;
        /** Create a form */
        post: operations["createForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a form */
        get: operations["getForm"];
        /** Update a form, like PATCH */
        put: operations["putForm"];
        post?: never;
        /** Delete a form */
        delete: operations["deleteForm"];
        options?: never;
        head?: never;
        /** Update a form */
        patch: operations["updateForm"];
        trace?: never;
    };
    "/api/v1/forms/{id}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List form submissions */
        get: operations["listFormSubmissions"];
        put?: never;
        /** Submit a form */
        post: operations["submitForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forms/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Preview a form */
        post: operations["previewForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List imports */
        get: operations["listImports"];
        put?: never;
        /** Upload a file of leads */
        post: operations["createImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an import */
        get: operations["getImport"];
        /** Update an import, like PATCH */
        put: operations["putImport"];
        post?: never;
        /** Delete an import */
        delete: operations["deleteImport"];
        options?: never;
        head?: never;
        /** Update an import */
        patch: operations["updateImport"];
        trace?: never;
    };
    "/api/v1/imports/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Preview an import */
        get: operations["previewImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/failed-rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download the failed rows of an import */
        get: operations["getImportFailedRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start an import */
        post: operations["startImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pause an import */
        post: operations["pauseImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resume an import */
        post: operations["resumeImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel an import */
        post: operations["cancelImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the types of integrations */
        get: operations["listIntegrationTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List integrations */
        get: operations["listIntegrations"];
        put?: never;
        /** Create an integration */
        post: operations["createIntegration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an integration */
        get: operations["getIntegration"];
        /** Update an integration, like PATCH */
        put: operations["putIntegration"];
        post?: never;
        /** Delete an integration */
        delete: operations["deleteIntegration"];
        options?: never;
        head?: never;
        /** Update an integration */
        patch: operations["updateIntegration"];
        trace?: never;
    };
    "/api/v1/integrations/{id}/address": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the address of an integration */
        get: operations["getIntegrationAddress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/renew_address": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create or renew the address of an integration */
        post: operations["renewIntegrationAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List integration deliveries */
        get: operations["listIntegrationDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/deliveries/{delivery_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an integration delivery */
        get: operations["getIntegrationDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/deliveries/{delivery_id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Handle a delivery again */
        post: operations["replayIntegrationDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Handle all failed deliveries again */
        post: operations["replayFailedDeliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/backfill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read the leads of a form again */
        post: operations["backfillIntegration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Preview a lead of an integration */
        post: operations["previewIntegration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Test an integration */
        post: operations["testIntegration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys/examples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List example requests for keys */
        get: operations["listKeyExamples"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List keys */
        get: operations["listKeys"];
        put?: never;
        /** Create a key */
        post: operations["createKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a key */
        get: operations["getKey"];
        /** Update a key, like PATCH */
        put: operations["putKey"];
        post?: never;
        /** Revoke a key */
        delete: operations["deleteKey"];
        options?: never;
        head?: never;
        /** Update a key */
        patch: operations["updateKey"];
        trace?: never;
    };
    "/api/v1/keys/{id}/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the requests of a key */
        get: operations["getKeyUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{lead_id}/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List mails */
        get: operations["listMails"];
        put?: never;
        /** Create a mail */
        post: operations["createMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{lead_id}/mails/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a mail */
        get: operations["getMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the mail settings */
        get: operations["getMailSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Update the mail settings */
        patch: operations["updateMailSettings"];
        trace?: never;
    };
    "/api/v1/mail/settings/inbound-address": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create or renew the address of received mails */
        post: operations["renewInboundAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a test mail */
        post: operations["sendTestMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail/domain-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Check the sender's domain */
        get: operations["checkMailDomain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{lead_id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List notes */
        get: operations["listNotes"];
        put?: never;
        /** Create a note */
        post: operations["createNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{lead_id}/notes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a note */
        get: operations["getNote"];
        /** Update a note, like PATCH */
        put: operations["putNote"];
        post?: never;
        /** Delete a note */
        delete: operations["deleteNote"];
        options?: never;
        head?: never;
        /** Update a note */
        patch: operations["updateNote"];
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List notifications */
        get: operations["listNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark notifications as read */
        post: operations["markNotificationsRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark notifications as unread */
        post: operations["markNotificationsUnread"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get your notification preferences */
        get: operations["getNotificationPreferences"];
        /** Update your notification preferences */
        put: operations["updateNotificationPreferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/push-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the key by which browsers subscribe */
        get: operations["getPushKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/push-subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the browsers that show your notifications */
        get: operations["listPushSubscriptions"];
        put?: never;
        /** Show your notifications in a browser */
        post: operations["createPushSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/push-subscriptions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Show your notifications in a browser no more */
        delete: operations["deletePushSubscription"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipelines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List pipelines */
        get: operations["listPipelines"];
        put?: never;
        /** Create a pipeline */
        post: operations["createPipeline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipelines/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a pipeline */
        get: operations["getPipeline"];
        /** Update a pipeline, like PATCH */
        put: operations["putPipeline"];
        post?: never;
        /** Delete a pipeline */
        delete: operations["deletePipeline"];
        options?: never;
        head?: never;
        /** Update a pipeline */
        patch: operations["updatePipeline"];
        trace?: never;
    };
    "/api/v1/pipelines/{id}/reorder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reorder the stages of a pipeline */
        post: operations["reorderPipeline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/score-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List score rules */
        get: operations["listScoreRules"];
        put?: never;
        /** Create a score rule */
        post: operations["createScoreRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/score-rules/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show how far all leads are scored again */
        get: operations["getRescoringProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/score-rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a score rule */
        get: operations["getScoreRule"];
        /** Update a score rule, like PATCH */
        put: operations["putScoreRule"];
        post?: never;
        /** Delete a score rule */
        delete: operations["deleteScoreRule"];
        options?: never;
        head?: never;
        /** Update a score rule */
        patch: operations["updateScoreRule"];
        trace?: never;
    };
    "/api/v1/score-rules/ready-made": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add the ready-made score rules */
        post: operations["addReadyMadeScoreRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/score-rules/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Preview a score rule */
        post: operations["previewScoreRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/score": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Explain the score of a lead */
        get: operations["getLeadScore"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search all records */
        get: operations["searchRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List sources */
        get: operations["listSources"];
        put?: never;
        /** Create a source */
        post: operations["createSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a source */
        get: operations["getSource"];
        /** Update a source, like PATCH */
        put: operations["putSource"];
        post?: never;
        /** Delete a source */
        delete: operations["deleteSource"];
        options?: never;
        head?: never;
        /** Update a source */
        patch: operations["updateSource"];
        trace?: never;
    };
    "/api/v1/workspace/speed-to-lead": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get how soon a new lead must be touched */
        get: operations["getSpeedToLead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Set how soon a new lead must be touched */
        patch: operations["updateSpeedToLead"];
        trace?: never;
    };
    "/api/v1/pipelines/{pipeline_id}/stages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List stages */
        get: operations["listStages"];
        put?: never;
        /** Create a stage */
        post: operations["createStage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipelines/{pipeline_id}/stages/{stage_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a stage */
        get: operations["getStage"];
        /** Update a stage, like PATCH */
        put: operations["putStage"];
        post?: never;
        /** Delete a stage */
        delete: operations["deleteStage"];
        options?: never;
        head?: never;
        /** Update a stage */
        patch: operations["updateStage"];
        trace?: never;
    };
    "/api/v1/statuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List statuses */
        get: operations["listStatuses"];
        put?: never;
        /** Create a status */
        post: operations["createStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statuses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a status */
        get: operations["getStatus"];
        /** Update a status, like PATCH */
        put: operations["putStatus"];
        post?: never;
        /** Delete a status */
        delete: operations["deleteStatus"];
        options?: never;
        head?: never;
        /** Update a status */
        patch: operations["updateStatus"];
        trace?: never;
    };
    "/api/v1/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Stream events as they happen */
        get: operations["streamEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suppressions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List suppressions */
        get: operations["listSuppressions"];
        put?: never;
        /** Create a suppression */
        post: operations["createSuppression"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suppressions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a suppression */
        get: operations["getSuppression"];
        put?: never;
        post?: never;
        /** Delete a suppression */
        delete: operations["deleteSuppression"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List tags */
        get: operations["listTags"];
        put?: never;
        /** Create a tag */
        post: operations["createTag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tags/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a tag */
        get: operations["getTag"];
        /** Update a tag, like PATCH */
        put: operations["putTag"];
        post?: never;
        /** Delete a tag */
        delete: operations["deleteTag"];
        options?: never;
        head?: never;
        /** Update a tag */
        patch: operations["updateTag"];
        trace?: never;
    };
    "/api/v1/tags/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merge a tag into another */
        post: operations["mergeTag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List tasks */
        get: operations["listTasks"];
        put?: never;
        /** Create a task */
        post: operations["createTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a task */
        get: operations["getTask"];
        /** Update a task, like PATCH */
        put: operations["putTask"];
        post?: never;
        /** Delete a task */
        delete: operations["deleteTask"];
        options?: never;
        head?: never;
        /** Update a task */
        patch: operations["updateTask"];
        trace?: never;
    };
    "/api/v1/tasks/{id}/workspace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find the workspace of a task */
        get: operations["getTaskWorkspace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark a task as done */
        post: operations["completeTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark a task as not done */
        post: operations["reopenTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{lead_id}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List lead tasks */
        get: operations["listLeadTasks"];
        put?: never;
        /** Create a lead task */
        post: operations["createLeadTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List teams */
        get: operations["listTeams"];
        put?: never;
        /** Create a team */
        post: operations["createTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a team */
        get: operations["getTeam"];
        /** Update a team, like PATCH */
        put: operations["putTeam"];
        post?: never;
        /** Delete a team */
        delete: operations["deleteTeam"];
        options?: never;
        head?: never;
        /** Update a team */
        patch: operations["updateTeam"];
        trace?: never;
    };
    "/api/v1/teams/{id}/add-users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add users to a team */
        post: operations["addUsersTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{id}/remove-users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove users from a team */
        post: operations["removeUsersTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/schema": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the schema of designs */
        get: operations["getTemplateSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List templates */
        get: operations["listTemplates"];
        put?: never;
        /** Create a template */
        post: operations["createTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a template */
        get: operations["getTemplate"];
        /** Update a template, like PATCH */
        put: operations["putTemplate"];
        post?: never;
        /** Delete a template */
        delete: operations["deleteTemplate"];
        options?: never;
        head?: never;
        /** Update a template */
        patch: operations["updateTemplate"];
        trace?: never;
    };
    "/api/v1/templates/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Preview a template with a lead */
        post: operations["previewTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/undo/{cause}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo a change */
        post: operations["undoChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the current user or key */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Update your profile */
        patch: operations["updateMe"];
        trace?: never;
    };
    "/api/v1/users/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List your sessions */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        /** End all your other sessions */
        delete: operations["endOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of your sessions */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List users */
        get: operations["listUsers"];
        put?: never;
        /** Create a user */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a user */
        get: operations["getUser"];
        /** Update a user, like PATCH */
        put: operations["putUser"];
        post?: never;
        /** Delete a user */
        delete: operations["deleteUser"];
        options?: never;
        head?: never;
        /** Update a user */
        patch: operations["updateUser"];
        trace?: never;
    };
    "/api/v1/users/{id}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create a new invitation link for a user */
        post: operations["inviteUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reactivate a user */
        post: operations["reactivateUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Update when a user takes leads */
        patch: operations["updateUserAvailability"];
        trace?: never;
    };
    "/api/v1/users/{id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Deactivate a user */
        post: operations["deactivateUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/assigned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count the records of a user */
        get: operations["countAssignedToUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/password-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create a link by which a user sets a new password */
        post: operations["createUserPasswordLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/reset-two-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove a user's second factors */
        post: operations["resetUserTwoFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/confirm-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm the new e-mail address of a user */
        post: operations["confirmUserEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List views */
        get: operations["listViews"];
        put?: never;
        /** Create a view */
        post: operations["createView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count records for a sidebar */
        get: operations["getCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a view */
        get: operations["getView"];
        /** Update a view, like PATCH */
        put: operations["putView"];
        post?: never;
        /** Delete a view */
        delete: operations["deleteView"];
        options?: never;
        head?: never;
        /** Update a view */
        patch: operations["updateView"];
        trace?: never;
    };
    "/api/v1/leads/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the leads that wait for their first touch */
        get: operations["listWaitingLeads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get samples of messages */
        get: operations["listWebhookSamples"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List webhooks */
        get: operations["listWebhooks"];
        put?: never;
        /** Create a webhook */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a webhook */
        get: operations["getWebhook"];
        /** Update a webhook, like PATCH */
        put: operations["putWebhook"];
        post?: never;
        /** Delete a webhook */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        /** Update a webhook */
        patch: operations["updateWebhook"];
        trace?: never;
    };
    "/api/v1/webhooks/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rotate the secret of a webhook */
        post: operations["rotateWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a test message */
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List webhook attempts */
        get: operations["listWebhookAttempts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/messages/{message_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a webhook message */
        get: operations["getWebhookMessage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/messages/{message_id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a message again */
        post: operations["resendWebhookMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List webhook replays */
        get: operations["listWebhookReplays"];
        put?: never;
        /** Create a webhook replay */
        post: operations["createWebhookReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/replays/{replay_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a webhook replay */
        get: operations["getWebhookReplay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{lead_id}/whatsapp/conversation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell how a lead can be written to by WhatsApp */
        get: operations["getWhatsappConversation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{lead_id}/whatsapp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List whatsapp messages */
        get: operations["listWhatsappMessages"];
        put?: never;
        /** Create a whatsapp message */
        post: operations["createWhatsappMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{lead_id}/whatsapp/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a whatsapp message */
        get: operations["getWhatsappMessage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/whatsapp/templates/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Synchronise the WhatsApp templates */
        post: operations["syncWhatsappTemplates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/whatsapp/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List whatsapp templates */
        get: operations["listWhatsappTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the workspace */
        get: operations["getWorkspace"];
        /** Update the workspace, like PATCH */
        put: operations["putWorkspace"];
        /** Create another workspace */
        post: operations["createWorkspace"];
        delete?: never;
        options?: never;
        head?: never;
        /** Update the workspace */
        patch: operations["updateWorkspace"];
        trace?: never;
    };
    "/api/v1/workspace/two-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get whether two-factor authentication is required */
        get: operations["getTwoFactorRequirement"];
        /** Require two-factor authentication */
        put: operations["setTwoFactorRequirement"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbound/leads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Receive a lead from a form, a webhook or a no-code tool */
        post: operations["receiveLead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "lead.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LeadCreatedMessage"];
                };
            };
            responses: never;
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "lead.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LeadUpdatedMessage"];
                };
            };
            responses: never;
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "lead.status_changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LeadStatusChangedMessage"];
                };
            };
            responses: never;
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "lead.assigned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LeadAssignedMessage"];
                };
            };
            responses: never;
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "lead.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LeadDeletedMessage"];
                };
            };
            responses: never;
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "lead.restored": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LeadRestoredMessage"];
                };
            };
            responses: never;
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "lead.merged": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LeadMergedMessage"];
                };
            };
            responses: never;
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "lead.sold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LeadSoldMessage"];
                };
            };
            responses: never;
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "lead.scored": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LeadScoredMessage"];
                };
            };
            responses: never;
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "contact.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ContactUpdatedMessage"];
                };
            };
            responses: never;
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "contact.merged": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ContactMergedMessage"];
                };
            };
            responses: never;
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "deal.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DealCreatedMessage"];
                };
            };
            responses: never;
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "deal.stage_changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DealStageChangedMessage"];
                };
            };
            responses: never;
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "deal.won": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DealWonMessage"];
                };
            };
            responses: never;
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "deal.lost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DealLostMessage"];
                };
            };
            responses: never;
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "form.submitted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["FormSubmittedMessage"];
                };
            };
            responses: never;
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "campaign.sent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CampaignSentMessage"];
                };
            };
            responses: never;
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "task.due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TaskDueMessage"];
                };
            };
            responses: never;
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        Lead: {
            /** @description The number of the lead. */
            id: number;
            /** Format: uuid */
            uuid: string;
            /** @description Empty when the name is unknown. */
            first_name: string;
            last_name: string;
            name: string;
            email: string | null;
            /** @description As sent. */
            phone: string | null;
            company: string | null;
            website: string | null;
            address: string | null;
            city: string | null;
            state: string | null;
            zip: string | null;
            /** @description YYYY-MM-DD */
            event_date: string | null;
            event_type: string | null;
            source: string | null;
            /** @description The key of the status. */
            status: string;
            pipeline_id: number | null;
            pipeline_stage_id: number | null;
            assigned_user_id: number | null;
            /** @description The number of the contact of this lead. */
            contact_id: number;
            notes: string | null;
            custom_fields: {
                [key: string]: unknown;
            };
            tags: string[];
            starred: boolean;
            lead_score: number;
            /** @description As sent; null when absent. */
            consent: unknown;
            /** @description The id of the lead in your own system. */
            external_id: string | null;
            /**
             * Format: date-time
             * @description When a user first called, wrote a note, or changed the status or the stage; null until then.
             */
            first_touch_at: string | null;
            /** @description Other fields, as sent. */
            extra: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        CurrencySum: {
            currency: string;
            count: number;
            /** @description A decimal number, exact. */
            sum: string;
            /** @description A decimal number. */
            average: string;
        };
        FieldSum: {
            /** @description The records that have a value. */
            count: number;
            /** @description Null for amounts of money: see currencies. */
            sum: number | null;
            average: number | null;
            /** @description Of amounts of money alone: nothing adds up different currencies. */
            currencies?: components["schemas"]["CurrencySum"][];
        };
        ListGroup: {
            value: string | number | null;
            count: number;
            aggregates: {
                [key: string]: components["schemas"]["FieldSum"];
            };
            /** @description Since the records came to this status or stage; null for other fields. */
            median_seconds: number | null;
        };
        AggregatedPageMeta: {
            /** @description Null with a cursor. */
            current_page: number | null;
            last_page: number | null;
            per_page: number;
            /** @description Of all pages. */
            total: number;
            /** @description The position of the first entry of this page, from 1. */
            from: number | null;
            to: number | null;
            /** @description Null on the last page. */
            next_cursor: string | null;
            /** @description Only of duplicates: about how many new or changed contacts the list does not include yet, after a large import; 0 when it is up to date. */
            behind?: number;
            /** @description Only of notifications: all that are unread. */
            unread?: number;
            aggregates?: {
                [key: string]: components["schemas"]["FieldSum"];
            };
            groups?: components["schemas"]["ListGroup"][];
            /** @description Grouped by status or stage_id: when each record of this page came to its own, in the order of data. */
            entered_at?: (string | null)[];
        };
        PageLinks: {
            first: string;
            last: string | null;
            prev: string | null;
            next: string | null;
            self: string;
        };
        CreateLead: {
            first_name?: string;
            last_name?: string;
            /** Format: email */
            email?: string;
            /** @description Any format, stored as sent. */
            phone?: string;
            /** @description Matched in any case, or created. */
            source?: string;
            /** @description One of your statuses; new by default. */
            status?: string;
            /** @description The number or the UUID of a pipeline. */
            pipeline_id?: number | string;
            /** @description The number or the UUID of a stage of the pipeline; the first by default. With a stage of another pipeline, send that pipeline as well. */
            pipeline_stage_id?: number | string;
            /** @description The number or the UUID of a user. */
            assigned_user_id?: number | string;
            notes?: string;
            /** @description Your own values: texts, numbers, booleans, or arrays of these. */
            custom_fields?: {
                [key: string]: string | number | boolean | (string | number | boolean)[];
            };
            /** @description Names; matched in any case, or created. */
            tags?: string[] | string;
            /** @description Instead of first_name and last_name; split at its first space. */
            name?: string;
            company?: string;
            website?: string;
            address?: string;
            city?: string;
            state?: string;
            zip?: string;
            /**
             * Format: date
             * @description YYYY-MM-DD
             */
            event_date?: string;
            /** @description One of your event types, in any case. */
            event_type?: string;
            starred?: boolean | string;
            /** @description The consent of the person, in any form. */
            consent?: unknown;
            /** @description The id of the lead in your own system, stored as text; it need not be unique. */
            external_id?: string | number;
        };
        ActorSummary: {
            /** @description user, key, automation, import, integration, command or system. */
            type: string;
            /** @description Of the key, the user, the automation or the integration. */
            id: number | null;
            name: string | null;
        };
        Subject: {
            /** @description lead, contact, task … */
            type: string;
            /** @description The id of the record in this API. */
            id: number | null;
            /** Format: uuid */
            uuid: string;
            /** @description Its current name, with names=true; null without one. */
            name?: string | null;
        };
        Event: {
            /** @description Its position in the log, from 1 without gaps. */
            sequence: number;
            /** @description The type of the event, e.g. lead.status_changed. */
            type: string;
            /** Format: date-time */
            timestamp: string;
            actor: components["schemas"]["ActorSummary"];
            /** @description The changed fields before the event. */
            before: {
                [key: string]: unknown;
            } | null;
            /** @description The same fields after it. */
            after: {
                [key: string]: unknown;
            } | null;
            /** @description Shared by all changes of one request or import. */
            cause_id: string | null;
            subject: components["schemas"]["Subject"];
        };
        DryRun: {
            /** @constant */
            dry_run: true;
            /** @description The status that the request would get. */
            status: number;
            /** @description The response that it would get. The ids of new records will be others. */
            response: unknown;
            /** @description The first 100 events that it would record, as far as the key may read them. */
            changes: components["schemas"]["Event"][];
            /** @description The number of all of them. */
            change_count: number;
            /** @description The known contacts that its new leads would belong to. */
            contacts: {
                id: number;
                /** Format: uuid */
                uuid: string;
            }[];
            /** @description The leads with the e-mail address or the phone of a new one. */
            duplicates: {
                id: number;
                /** Format: uuid */
                uuid: string;
            }[];
            /** @description The sources and tags that it would create, by name. */
            creates: {
                sources: string[];
                tags: string[];
            };
            /** @description The webhooks that would fire. */
            webhooks: {
                id: number;
                /** Format: uuid */
                uuid: string;
                events: string[];
            }[];
        };
        DryRunReport: {
            data: components["schemas"]["DryRun"];
        };
        BulkUpdateLeads: {
            /** @description Leads by number, UUID or lead_…. */
            ids?: (number | string)[];
            /** @description Instead of ids: the filters of the list of leads; {} matches all. */
            filter?: {
                /** @description The key of a status. Repeat it for any of several. */
                status?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "status[not]"?: string | string[];
                /** @description The name of a source, in any case. Repeat it for any of several. */
                source?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "source[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "source[empty]"?: string;
                /** @description The number, the UUID or the key of a pipeline. Repeat it for any of several. */
                pipeline_id?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "pipeline_id[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "pipeline_id[empty]"?: string;
                /** @description The number, the UUID or the key of a stage. Repeat it for any of several. */
                stage_id?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "stage_id[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "stage_id[empty]"?: string;
                /** @description The number, the UUID or the e-mail address of a user. Repeat it for any of several. */
                assigned_user_id?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "assigned_user_id[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "assigned_user_id[empty]"?: string;
                /** @description The number or the UUID of a team: leads of its members. Repeat it for any of several. */
                team_id?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "team_id[not]"?: string | string[];
                /** @description The name of a tag, in any case. Repeat it for any of several. */
                tag?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "tag[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "tag[empty]"?: string;
                /**
                 * @description true for starred leads only, false for the others only.
                 * @enum {unknown}
                 */
                starred?: "true" | "false" | "1" | "0";
                /**
                 * @description All but these.
                 * @enum {unknown}
                 */
                "starred[not]"?: "true" | "false" | "1" | "0";
                /** @description The score, 0 to 100. Repeat it for any of several. */
                lead_score?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "lead_score[not]"?: string | string[];
                /** @description Only more than it. */
                "lead_score[over]"?: string;
                /** @description Only less than it. */
                "lead_score[under]"?: string;
                /** @description Of logged calls. Repeat it for any of several. */
                call_count?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "call_count[not]"?: string | string[];
                /** @description Only more than it. */
                "call_count[over]"?: string;
                /** @description Only less than it. */
                "call_count[under]"?: string;
                /** @description Of notes. Repeat it for any of several. */
                note_count?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "note_count[not]"?: string | string[];
                /** @description Only more than it. */
                "note_count[over]"?: string;
                /** @description Only less than it. */
                "note_count[under]"?: string;
                /** @description Of submitted forms. Repeat it for any of several. */
                submission_count?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "submission_count[not]"?: string | string[];
                /** @description Only more than it. */
                "submission_count[over]"?: string;
                /** @description Only less than it. */
                "submission_count[under]"?: string;
                /** @description Of replies by e-mail and messages by WhatsApp. Repeat it for any of several. */
                reply_count?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "reply_count[not]"?: string | string[];
                /** @description Only more than it. */
                "reply_count[over]"?: string;
                /** @description Only less than it. */
                "reply_count[under]"?: string;
                /** @description Of e-mails that the lead opened. Repeat it for any of several. */
                open_count?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "open_count[not]"?: string | string[];
                /** @description Only more than it. */
                "open_count[over]"?: string;
                /** @description Only less than it. */
                "open_count[under]"?: string;
                /** @description Of e-mails in which the lead clicked a link. Repeat it for any of several. */
                click_count?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "click_count[not]"?: string | string[];
                /** @description Only more than it. */
                "click_count[over]"?: string;
                /** @description Only less than it. */
                "click_count[under]"?: string;
                /** @description Only later than it: ISO 8601. A day alone begins at 00:00 UTC. */
                "created_at[after]"?: string;
                /** @description Only earlier than it. */
                "created_at[before]"?: string;
                /** @description A span of hours, days or weeks, such as 12h, 30d or 4w. */
                "created_at[within]"?: string;
                /** @description Only later than it: ISO 8601. A day alone begins at 00:00 UTC. */
                "updated_at[after]"?: string;
                /** @description Only earlier than it. */
                "updated_at[before]"?: string;
                /** @description A span of hours, days or weeks, such as 12h, 30d or 4w. */
                "updated_at[within]"?: string;
                /** @description Only later than it: ISO 8601. A day alone begins at 00:00 UTC. */
                "first_touch_at[after]"?: string;
                /** @description Only earlier than it. */
                "first_touch_at[before]"?: string;
                /** @description A span of hours, days or weeks, such as 12h, 30d or 4w. */
                "first_touch_at[within]"?: string;
                /** @description true for records without a value, false for the others. */
                "first_touch_at[empty]"?: string;
                /** @description Your own id of the lead, exactly. Repeat it for any of several. */
                external_id?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "external_id[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "external_id[empty]"?: string;
                /** @description A day; within looks ahead. Repeat it for any of several. */
                event_date?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "event_date[not]"?: string | string[];
                /** @description Only later than it: ISO 8601. A day alone begins at 00:00 UTC. */
                "event_date[after]"?: string;
                /** @description Only earlier than it. */
                "event_date[before]"?: string;
                /** @description A span of hours, days or weeks, such as 12h, 30d or 4w. */
                "event_date[within]"?: string;
                /** @description true for records without a value, false for the others. */
                "event_date[empty]"?: string;
                /** @description The name of an event type, in any case. Repeat it for any of several. */
                event_type?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "event_type[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "event_type[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                first_name?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "first_name[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "first_name[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                last_name?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "last_name[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "last_name[empty]"?: string;
                /** @description The whole address, in any case. Repeat it for any of several. */
                email?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "email[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "email[empty]"?: string;
                /** @description The whole number, as it was sent. Repeat it for any of several. */
                phone?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "phone[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "phone[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                company?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "company[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "company[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                website?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "website[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "website[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                address?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "address[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "address[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                city?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "city[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "city[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                state?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "state[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "state[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                zip?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "zip[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "zip[empty]"?: string;
                /** @description The number or the UUID of a contact. Repeat it for any of several. */
                contact_id?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "contact_id[not]"?: string | string[];
                /** @description custom_fields[budget]=10000: the value of a defined custom field, texts in any case; for a field with several choices, one of them. custom_fields[budget][over]=10000 and the other operators as for the other fields. */
                custom_fields?: {
                    [key: string]: string | unknown[];
                };
                /** @description A part of the name, the e-mail address or the phone. */
                search?: string;
                /** @description The same as created_at[after]. */
                created_after?: string;
                /** @description The same as created_at[before]. */
                created_before?: string;
            };
            /** @description As in an update of one lead: null clears a field. */
            set: {
                /** @description Matched in any case, or created. */
                source?: string | null;
                /** @description One of your statuses; new by default. */
                status?: string;
                /** @description The number or the UUID of a pipeline. */
                pipeline_id?: number | string | null;
                /** @description The number or the UUID of a stage of the pipeline; the first by default. With a stage of another pipeline, send that pipeline as well. */
                pipeline_stage_id?: number | string | null;
                /** @description The number or the UUID of a user. */
                assigned_user_id?: number | string | null;
                /** @description Your own values: texts, numbers, booleans, or arrays of these. */
                custom_fields?: {
                    [key: string]: string | number | boolean | (string | number | boolean)[] | null;
                } | null;
                /** @description Names; matched in any case, or created. */
                tags?: string[] | string | null;
                company?: string | null;
                city?: string | null;
                state?: string | null;
                zip?: string | null;
                /**
                 * Format: date
                 * @description YYYY-MM-DD
                 */
                event_date?: string | null;
                /** @description One of your event types, in any case. */
                event_type?: string | null;
                starred?: boolean | string;
                /** @description Names; matched in any case, or created. */
                add_tags?: string[];
                /** @description Names, in any case. */
                remove_tags?: string[];
            };
        };
        BulkChange: {
            /**
             * Format: uuid
             * @description For POST /undo/{cause}.
             */
            cause: string;
            /** @description The number of records that have changed. */
            count: number;
            /** @description true for a large change: a job makes it, and count is that of its start. GET /causes/{id} shows its progress, and POST /causes/{id}/cancel stops it. */
            running: boolean;
            /** @description The number of leads that were named, or that match. */
            total: number;
        };
        BulkDeleteLeads: {
            /** @description Leads by number, UUID or lead_…. */
            ids?: (number | string)[];
            /** @description Instead of ids: the filters of the list of leads; {} matches all. */
            filter?: {
                /** @description The key of a status. Repeat it for any of several. */
                status?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "status[not]"?: string | string[];
                /** @description The name of a source, in any case. Repeat it for any of several. */
                source?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "source[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "source[empty]"?: string;
                /** @description The number, the UUID or the key of a pipeline. Repeat it for any of several. */
                pipeline_id?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "pipeline_id[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "pipeline_id[empty]"?: string;
                /** @description The number, the UUID or the key of a stage. Repeat it for any of several. */
                stage_id?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "stage_id[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "stage_id[empty]"?: string;
                /** @description The number, the UUID or the e-mail address of a user. Repeat it for any of several. */
                assigned_user_id?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "assigned_user_id[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "assigned_user_id[empty]"?: string;
                /** @description The number or the UUID of a team: leads of its members. Repeat it for any of several. */
                team_id?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "team_id[not]"?: string | string[];
                /** @description The name of a tag, in any case. Repeat it for any of several. */
                tag?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "tag[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "tag[empty]"?: string;
                /**
                 * @description true for starred leads only, false for the others only.
                 * @enum {unknown}
                 */
                starred?: "true" | "false" | "1" | "0";
                /**
                 * @description All but these.
                 * @enum {unknown}
                 */
                "starred[not]"?: "true" | "false" | "1" | "0";
                /** @description The score, 0 to 100. Repeat it for any of several. */
                lead_score?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "lead_score[not]"?: string | string[];
                /** @description Only more than it. */
                "lead_score[over]"?: string;
                /** @description Only less than it. */
                "lead_score[under]"?: string;
                /** @description Of logged calls. Repeat it for any of several. */
                call_count?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "call_count[not]"?: string | string[];
                /** @description Only more than it. */
                "call_count[over]"?: string;
                /** @description Only less than it. */
                "call_count[under]"?: string;
                /** @description Of notes. Repeat it for any of several. */
                note_count?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "note_count[not]"?: string | string[];
                /** @description Only more than it. */
                "note_count[over]"?: string;
                /** @description Only less than it. */
                "note_count[under]"?: string;
                /** @description Of submitted forms. Repeat it for any of several. */
                submission_count?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "submission_count[not]"?: string | string[];
                /** @description Only more than it. */
                "submission_count[over]"?: string;
                /** @description Only less than it. */
                "submission_count[under]"?: string;
                /** @description Of replies by e-mail and messages by WhatsApp. Repeat it for any of several. */
                reply_count?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "reply_count[not]"?: string | string[];
                /** @description Only more than it. */
                "reply_count[over]"?: string;
                /** @description Only less than it. */
                "reply_count[under]"?: string;
                /** @description Of e-mails that the lead opened. Repeat it for any of several. */
                open_count?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "open_count[not]"?: string | string[];
                /** @description Only more than it. */
                "open_count[over]"?: string;
                /** @description Only less than it. */
                "open_count[under]"?: string;
                /** @description Of e-mails in which the lead clicked a link. Repeat it for any of several. */
                click_count?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "click_count[not]"?: string | string[];
                /** @description Only more than it. */
                "click_count[over]"?: string;
                /** @description Only less than it. */
                "click_count[under]"?: string;
                /** @description Only later than it: ISO 8601. A day alone begins at 00:00 UTC. */
                "created_at[after]"?: string;
                /** @description Only earlier than it. */
                "created_at[before]"?: string;
                /** @description A span of hours, days or weeks, such as 12h, 30d or 4w. */
                "created_at[within]"?: string;
                /** @description Only later than it: ISO 8601. A day alone begins at 00:00 UTC. */
                "updated_at[after]"?: string;
                /** @description Only earlier than it. */
                "updated_at[before]"?: string;
                /** @description A span of hours, days or weeks, such as 12h, 30d or 4w. */
                "updated_at[within]"?: string;
                /** @description Only later than it: ISO 8601. A day alone begins at 00:00 UTC. */
                "first_touch_at[after]"?: string;
                /** @description Only earlier than it. */
                "first_touch_at[before]"?: string;
                /** @description A span of hours, days or weeks, such as 12h, 30d or 4w. */
                "first_touch_at[within]"?: string;
                /** @description true for records without a value, false for the others. */
                "first_touch_at[empty]"?: string;
                /** @description Your own id of the lead, exactly. Repeat it for any of several. */
                external_id?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "external_id[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "external_id[empty]"?: string;
                /** @description A day; within looks ahead. Repeat it for any of several. */
                event_date?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "event_date[not]"?: string | string[];
                /** @description Only later than it: ISO 8601. A day alone begins at 00:00 UTC. */
                "event_date[after]"?: string;
                /** @description Only earlier than it. */
                "event_date[before]"?: string;
                /** @description A span of hours, days or weeks, such as 12h, 30d or 4w. */
                "event_date[within]"?: string;
                /** @description true for records without a value, false for the others. */
                "event_date[empty]"?: string;
                /** @description The name of an event type, in any case. Repeat it for any of several. */
                event_type?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "event_type[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "event_type[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                first_name?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "first_name[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "first_name[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                last_name?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "last_name[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "last_name[empty]"?: string;
                /** @description The whole address, in any case. Repeat it for any of several. */
                email?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "email[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "email[empty]"?: string;
                /** @description The whole number, as it was sent. Repeat it for any of several. */
                phone?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "phone[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "phone[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                company?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "company[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "company[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                website?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "website[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "website[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                address?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "address[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "address[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                city?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "city[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "city[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                state?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "state[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "state[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                zip?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "zip[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "zip[empty]"?: string;
                /** @description The number or the UUID of a contact. Repeat it for any of several. */
                contact_id?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "contact_id[not]"?: string | string[];
                /** @description custom_fields[budget]=10000: the value of a defined custom field, texts in any case; for a field with several choices, one of them. custom_fields[budget][over]=10000 and the other operators as for the other fields. */
                custom_fields?: {
                    [key: string]: string | unknown[];
                };
                /** @description A part of the name, the e-mail address or the phone. */
                search?: string;
                /** @description The same as created_at[after]. */
                created_after?: string;
                /** @description The same as created_at[before]. */
                created_before?: string;
            };
        };
        BatchLead: {
            first_name?: string;
            last_name?: string;
            /** Format: email */
            email?: string;
            /** @description Any format, stored as sent. */
            phone?: string;
            /** @description Matched in any case, or created. */
            source?: string;
            /** @description One of your statuses; new by default. */
            status?: string;
            /** @description The number or the UUID of a pipeline. */
            pipeline_id?: number | string;
            /** @description The number or the UUID of a stage of the pipeline; the first by default. With a stage of another pipeline, send that pipeline as well. */
            pipeline_stage_id?: number | string;
            /** @description The number or the UUID of a user. */
            assigned_user_id?: number | string;
            notes?: string;
            /** @description Your own values: texts, numbers, booleans, or arrays of these. */
            custom_fields?: {
                [key: string]: string | number | boolean | (string | number | boolean)[];
            };
            /** @description Names; matched in any case, or created. */
            tags?: string[] | string;
            /** @description Instead of first_name and last_name; split at its first space. */
            name?: string;
            company?: string;
            website?: string;
            address?: string;
            city?: string;
            state?: string;
            zip?: string;
            /**
             * Format: date
             * @description YYYY-MM-DD
             */
            event_date?: string;
            /** @description One of your event types, in any case. */
            event_type?: string;
            starred?: boolean | string;
            /** @description The consent of the person, in any form. */
            consent?: unknown;
            /** @description The id of the lead in your own system, stored as text; it need not be unique. */
            external_id?: string | number;
            /** @description A line that is sent again with the same key within 24 hours creates nothing, and gets its first result. */
            idempotency_key?: string;
        };
        BatchResult: {
            /** @description In leads, from 0. */
            index: number;
            /**
             * @description updated and duplicate occur by the parameter duplicates.
             * @enum {unknown}
             */
            status: "created" | "updated" | "duplicate" | "failed";
            id?: number;
            /** Format: uuid */
            uuid?: string;
            /** @description Of the error, as in other responses. */
            code?: string;
            message?: string;
            /** @description The problems of each field. */
            errors?: {
                [key: string]: string[];
            };
            /** @description As in a 422. */
            error_codes?: {
                [key: string]: {
                    [key: string]: unknown;
                }[];
            };
        };
        LineResult: {
            /** @description The number of the line, from 1. */
            line: number;
            /**
             * @description updated and duplicate occur by the parameter duplicates.
             * @enum {unknown}
             */
            status: "created" | "updated" | "duplicate" | "failed";
            id?: number;
            /** Format: uuid */
            uuid?: string;
            /** @description Of the error, as in other responses. */
            code?: string;
            message?: string;
            /** @description The problems of each field. */
            errors?: {
                [key: string]: string[];
            };
            /** @description As in a 422. */
            error_codes?: {
                [key: string]: {
                    [key: string]: unknown;
                }[];
            };
        };
        UpdateLead: {
            first_name?: string;
            last_name?: string | null;
            /** Format: email */
            email?: string | null;
            /** @description Any format, stored as sent. */
            phone?: string | null;
            /** @description Matched in any case, or created. */
            source?: string | null;
            /** @description One of your statuses; new by default. */
            status?: string;
            /** @description The number or the UUID of a pipeline. */
            pipeline_id?: number | string | null;
            /** @description The number or the UUID of a stage of the pipeline; the first by default. With a stage of another pipeline, send that pipeline as well. */
            pipeline_stage_id?: number | string | null;
            /** @description The number or the UUID of a user. */
            assigned_user_id?: number | string | null;
            notes?: string | null;
            /** @description Your own values: texts, numbers, booleans, or arrays of these. */
            custom_fields?: {
                [key: string]: string | number | boolean | (string | number | boolean)[] | null;
            } | null;
            /** @description Names; matched in any case, or created. */
            tags?: string[] | string | null;
            /** @description Instead of first_name and last_name; split at its first space. */
            name?: string;
            company?: string | null;
            website?: string | null;
            address?: string | null;
            city?: string | null;
            state?: string | null;
            zip?: string | null;
            /**
             * Format: date
             * @description YYYY-MM-DD
             */
            event_date?: string | null;
            /** @description One of your event types, in any case. */
            event_type?: string | null;
            starred?: boolean | string;
            /** @description The consent of the person, in any form. */
            consent?: unknown;
            /** @description The id of the lead in your own system, stored as text; it need not be unique. */
            external_id?: string | number | null;
        };
        TrashedLead: {
            /** @description The number of the lead. */
            id: number;
            /** Format: uuid */
            uuid: string;
            /** @description Empty when the name is unknown. */
            first_name: string;
            last_name: string;
            name: string;
            email: string | null;
            /** @description As sent. */
            phone: string | null;
            company: string | null;
            website: string | null;
            address: string | null;
            city: string | null;
            state: string | null;
            zip: string | null;
            /** @description YYYY-MM-DD */
            event_date: string | null;
            event_type: string | null;
            source: string | null;
            /** @description The key of the status. */
            status: string;
            pipeline_id: number | null;
            pipeline_stage_id: number | null;
            assigned_user_id: number | null;
            /** @description The number of the contact of this lead. */
            contact_id: number;
            notes: string | null;
            custom_fields: {
                [key: string]: unknown;
            };
            tags: string[];
            starred: boolean;
            lead_score: number;
            /** @description As sent; null when absent. */
            consent: unknown;
            /** @description The id of the lead in your own system. */
            external_id: string | null;
            /**
             * Format: date-time
             * @description When a user first called, wrote a note, or changed the status or the stage; null until then.
             */
            first_touch_at: string | null;
            /** @description Other fields, as sent. */
            extra: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            /** Format: date-time */
            deleted_at: string;
        };
        PageMeta: {
            /** @description Null with a cursor. */
            current_page: number | null;
            last_page: number | null;
            per_page: number;
            /** @description Of all pages. */
            total: number;
            /** @description The position of the first entry of this page, from 1. */
            from: number | null;
            to: number | null;
            /** @description Null on the last page. */
            next_cursor: string | null;
            /** @description Only of duplicates: about how many new or changed contacts the list does not include yet, after a large import; 0 when it is up to date. */
            behind?: number;
            /** @description Only of notifications: all that are unread. */
            unread?: number;
        };
        AssignLead: {
            /** @description A user by number, UUID, user_… or e-mail address; null for nobody. */
            assigned_user_id: number | string | null;
        };
        AddTagToLead: {
            /** @description A name; matched in any case, or created. */
            tag: string;
        };
        MergeLead: {
            /** @description The leads that become part of this one, by number, UUID or lead_…. */
            lead_ids: (number | string)[];
            /** @description By field, the lead whose value it gets: one of those to merge, or this one. The other fields keep the value of this lead, or take the first one of the others where it has none; different notes are joined. */
            fields?: {
                first_name?: number | string;
                last_name?: number | string;
                email?: number | string;
                phone?: number | string;
                external_id?: number | string;
                company?: number | string;
                website?: number | string;
                address?: number | string;
                city?: number | string;
                state?: number | string;
                zip?: number | string;
                notes?: number | string;
                event_date?: number | string;
                event_type?: number | string;
                source?: number | string;
                status?: number | string;
                pipeline_stage?: number | string;
                assigned_user_id?: number | string;
                consent?: number | string;
            } & {
                [key: string]: number | string;
            };
        };
        MergedLead: {
            id: number;
            /** Format: uuid */
            uuid: string;
        };
        /** @description How many of each kind all of them have. */
        KeptByLeadMerge: {
            deals: number;
            notes: number;
            calls: number;
            tasks: number;
            events: number;
        };
        LeadMergePreview: {
            lead: components["schemas"]["Lead"];
            /** @description The leads that become part of it. */
            merged: components["schemas"]["MergedLead"][];
            kept: components["schemas"]["KeptByLeadMerge"];
        };
        RecordWorkspace: {
            id: number;
            /** Format: uuid */
            uuid: string;
            /** @description For X-Workspace and the addresses of the web app. */
            slug: string;
            name: string;
            /** @enum {string|null} */
            role: "owner" | "admin" | "manager" | "agent" | "viewer" | null;
        };
        LeadPlace: {
            /** @description From 1; null when the filters do not select the lead. */
            position: number | null;
            /** @description How many leads the list has. */
            total: number;
            /** @description The lead before it; null at the start. */
            previous: number | null;
            /** @description The lead after it; null at the end. */
            next: number | null;
        };
        ActivityEntry: {
            /** @description Its position in the log, from 1 without gaps. */
            sequence: number;
            /** @description The type of the event, e.g. lead.status_changed. */
            type: string;
            /** Format: date-time */
            timestamp: string;
            actor: components["schemas"]["ActorSummary"];
            /** @description The changed fields before the event. */
            before: {
                [key: string]: unknown;
            } | null;
            /** @description The same fields after it. */
            after: {
                [key: string]: unknown;
            } | null;
            /** @description Shared by all changes of one request or import. */
            cause_id: string | null;
        };
        PipelineAnalytics: {
            pipeline: {
                id: number;
                /** Format: uuid */
                uuid: string;
                key: string;
                name: string;
            };
            time_zone: string;
            leads?: {
                current: {
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    to: string;
                    /** @description How many entered the pipeline. */
                    entered: number;
                    /** @description How many were won in the period and still are. */
                    won: number;
                    /** @description How many were lost in the period and still are. */
                    lost: number;
                    /** @description won divided by won and lost. From 0 to 1; null when there are none. */
                    win_rate: number | null;
                    /** @description From entering the pipeline to being won. */
                    cycle: {
                        count: number;
                        mean_seconds: number | null;
                        /** @description Within 1 % of the exact value. */
                        median_seconds: number | null;
                        /** @description Nine of ten took no longer; within 1 % of the exact value. */
                        p90_seconds: number | null;
                    };
                    /** @description Won per day: won × win_rate ÷ the days of the mean cycle. Null without a cycle. */
                    velocity: number | null;
                    /** @description Of deals, by currency, at their current value. */
                    values: {
                        currency: string;
                        entered: string;
                        won: string;
                        lost: string;
                        average_won: string | null;
                        /** @description Money per day: deals won × their average value × win_rate ÷ the days of the mean cycle. */
                        velocity: string | null;
                    }[];
                    /** @description The most frequent first. */
                    lost_reasons: {
                        lost_reason: string | null;
                        count: number;
                        /** @description Of the lost deals. */
                        values: {
                            currency: string;
                            value: string;
                        }[];
                    }[];
                    stages: {
                        id: number;
                        /** Format: uuid */
                        uuid: string;
                        key: string;
                        name: string;
                        outcome: string;
                        /** @description The number of entries into this stage. */
                        entered: number;
                        /** @description How many of these moved on to a later stage. */
                        moved_on: number;
                        /** @description moved_on divided by entered. From 0 to 1; null when there are none. */
                        conversion: number | null;
                        /** @description How many of these are won by now. */
                        won: number;
                        /** @description How many of these are lost by now. */
                        lost: number;
                        /** @description won divided by entered. From 0 to 1; null when there are none. */
                        conversion_to_won: number | null;
                        /** @description The stages to which they moved from here. */
                        next: {
                            stage: {
                                id: number;
                                /** Format: uuid */
                                uuid: string;
                                key: string;
                                name: string;
                            };
                            count: number;
                            /** @description count divided by entered. From 0 to 1; null when there are none. */
                            conversion: number | null;
                        }[];
                        /** @description The time in this stage of those that left it in the period. */
                        time: {
                            count: number;
                            mean_seconds: number | null;
                            /** @description Within 1 % of the exact value. */
                            median_seconds: number | null;
                            /** @description Nine of ten took no longer; within 1 % of the exact value. */
                            p90_seconds: number | null;
                        };
                        /** @description Of the deals that entered. */
                        values: {
                            currency: string;
                            value: string;
                        }[];
                    }[];
                    /** @description Present with group_by. */
                    groups?: {
                        source?: string | null;
                        owner?: {
                            id: number;
                            /** Format: uuid */
                            uuid: string;
                            name: string;
                        } | null;
                        /**
                         * Format: date
                         * @description Weeks begin on Monday.
                         */
                        from?: string;
                        /** @description How many entered the pipeline. */
                        entered: number;
                        /** @description How many were won in the period and still are. */
                        won: number;
                        /** @description How many were lost in the period and still are. */
                        lost: number;
                        /** @description won divided by won and lost. From 0 to 1; null when there are none. */
                        win_rate: number | null;
                        /** @description From entering the pipeline to being won. */
                        cycle: {
                            count: number;
                            mean_seconds: number | null;
                            /** @description Within 1 % of the exact value. */
                            median_seconds: number | null;
                            /** @description Nine of ten took no longer; within 1 % of the exact value. */
                            p90_seconds: number | null;
                        };
                        /** @description Won per day: won × win_rate ÷ the days of the mean cycle. Null without a cycle. */
                        velocity: number | null;
                        /** @description Of deals, by currency, at their current value. */
                        values: {
                            currency: string;
                            entered: string;
                            won: string;
                            lost: string;
                            average_won: string | null;
                            /** @description Money per day: deals won × their average value × win_rate ÷ the days of the mean cycle. */
                            velocity: string | null;
                        }[];
                        /** @description The most frequent first. */
                        lost_reasons: {
                            lost_reason: string | null;
                            count: number;
                            /** @description Of the lost deals. */
                            values: {
                                currency: string;
                                value: string;
                            }[];
                        }[];
                        stages: {
                            id: number;
                            /** Format: uuid */
                            uuid: string;
                            key: string;
                            name: string;
                            outcome: string;
                            /** @description The number of entries into this stage. */
                            entered: number;
                            /** @description How many of these moved on to a later stage. */
                            moved_on: number;
                            /** @description moved_on divided by entered. From 0 to 1; null when there are none. */
                            conversion: number | null;
                            /** @description How many of these are won by now. */
                            won: number;
                            /** @description How many of these are lost by now. */
                            lost: number;
                            /** @description won divided by entered. From 0 to 1; null when there are none. */
                            conversion_to_won: number | null;
                            /** @description The stages to which they moved from here. */
                            next: {
                                stage: {
                                    id: number;
                                    /** Format: uuid */
                                    uuid: string;
                                    key: string;
                                    name: string;
                                };
                                count: number;
                                /** @description count divided by entered. From 0 to 1; null when there are none. */
                                conversion: number | null;
                            }[];
                            /** @description The time in this stage of those that left it in the period. */
                            time: {
                                count: number;
                                mean_seconds: number | null;
                                /** @description Within 1 % of the exact value. */
                                median_seconds: number | null;
                                /** @description Nine of ten took no longer; within 1 % of the exact value. */
                                p90_seconds: number | null;
                            };
                            /** @description Of the deals that entered. */
                            values: {
                                currency: string;
                                value: string;
                            }[];
                        }[];
                    }[];
                };
                previous: {
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    to: string;
                    /** @description How many entered the pipeline. */
                    entered: number;
                    /** @description How many were won in the period and still are. */
                    won: number;
                    /** @description How many were lost in the period and still are. */
                    lost: number;
                    /** @description won divided by won and lost. From 0 to 1; null when there are none. */
                    win_rate: number | null;
                    /** @description From entering the pipeline to being won. */
                    cycle: {
                        count: number;
                        mean_seconds: number | null;
                        /** @description Within 1 % of the exact value. */
                        median_seconds: number | null;
                        /** @description Nine of ten took no longer; within 1 % of the exact value. */
                        p90_seconds: number | null;
                    };
                    /** @description Won per day: won × win_rate ÷ the days of the mean cycle. Null without a cycle. */
                    velocity: number | null;
                    /** @description Of deals, by currency, at their current value. */
                    values: {
                        currency: string;
                        entered: string;
                        won: string;
                        lost: string;
                        average_won: string | null;
                        /** @description Money per day: deals won × their average value × win_rate ÷ the days of the mean cycle. */
                        velocity: string | null;
                    }[];
                    /** @description The most frequent first. */
                    lost_reasons: {
                        lost_reason: string | null;
                        count: number;
                        /** @description Of the lost deals. */
                        values: {
                            currency: string;
                            value: string;
                        }[];
                    }[];
                    stages: {
                        id: number;
                        /** Format: uuid */
                        uuid: string;
                        key: string;
                        name: string;
                        outcome: string;
                        /** @description The number of entries into this stage. */
                        entered: number;
                        /** @description How many of these moved on to a later stage. */
                        moved_on: number;
                        /** @description moved_on divided by entered. From 0 to 1; null when there are none. */
                        conversion: number | null;
                        /** @description How many of these are won by now. */
                        won: number;
                        /** @description How many of these are lost by now. */
                        lost: number;
                        /** @description won divided by entered. From 0 to 1; null when there are none. */
                        conversion_to_won: number | null;
                        /** @description The stages to which they moved from here. */
                        next: {
                            stage: {
                                id: number;
                                /** Format: uuid */
                                uuid: string;
                                key: string;
                                name: string;
                            };
                            count: number;
                            /** @description count divided by entered. From 0 to 1; null when there are none. */
                            conversion: number | null;
                        }[];
                        /** @description The time in this stage of those that left it in the period. */
                        time: {
                            count: number;
                            mean_seconds: number | null;
                            /** @description Within 1 % of the exact value. */
                            median_seconds: number | null;
                            /** @description Nine of ten took no longer; within 1 % of the exact value. */
                            p90_seconds: number | null;
                        };
                        /** @description Of the deals that entered. */
                        values: {
                            currency: string;
                            value: string;
                        }[];
                    }[];
                    /** @description Present with group_by. */
                    groups?: {
                        source?: string | null;
                        owner?: {
                            id: number;
                            /** Format: uuid */
                            uuid: string;
                            name: string;
                        } | null;
                        /**
                         * Format: date
                         * @description Weeks begin on Monday.
                         */
                        from?: string;
                        /** @description How many entered the pipeline. */
                        entered: number;
                        /** @description How many were won in the period and still are. */
                        won: number;
                        /** @description How many were lost in the period and still are. */
                        lost: number;
                        /** @description won divided by won and lost. From 0 to 1; null when there are none. */
                        win_rate: number | null;
                        /** @description From entering the pipeline to being won. */
                        cycle: {
                            count: number;
                            mean_seconds: number | null;
                            /** @description Within 1 % of the exact value. */
                            median_seconds: number | null;
                            /** @description Nine of ten took no longer; within 1 % of the exact value. */
                            p90_seconds: number | null;
                        };
                        /** @description Won per day: won × win_rate ÷ the days of the mean cycle. Null without a cycle. */
                        velocity: number | null;
                        /** @description Of deals, by currency, at their current value. */
                        values: {
                            currency: string;
                            entered: string;
                            won: string;
                            lost: string;
                            average_won: string | null;
                            /** @description Money per day: deals won × their average value × win_rate ÷ the days of the mean cycle. */
                            velocity: string | null;
                        }[];
                        /** @description The most frequent first. */
                        lost_reasons: {
                            lost_reason: string | null;
                            count: number;
                            /** @description Of the lost deals. */
                            values: {
                                currency: string;
                                value: string;
                            }[];
                        }[];
                        stages: {
                            id: number;
                            /** Format: uuid */
                            uuid: string;
                            key: string;
                            name: string;
                            outcome: string;
                            /** @description The number of entries into this stage. */
                            entered: number;
                            /** @description How many of these moved on to a later stage. */
                            moved_on: number;
                            /** @description moved_on divided by entered. From 0 to 1; null when there are none. */
                            conversion: number | null;
                            /** @description How many of these are won by now. */
                            won: number;
                            /** @description How many of these are lost by now. */
                            lost: number;
                            /** @description won divided by entered. From 0 to 1; null when there are none. */
                            conversion_to_won: number | null;
                            /** @description The stages to which they moved from here. */
                            next: {
                                stage: {
                                    id: number;
                                    /** Format: uuid */
                                    uuid: string;
                                    key: string;
                                    name: string;
                                };
                                count: number;
                                /** @description count divided by entered. From 0 to 1; null when there are none. */
                                conversion: number | null;
                            }[];
                            /** @description The time in this stage of those that left it in the period. */
                            time: {
                                count: number;
                                mean_seconds: number | null;
                                /** @description Within 1 % of the exact value. */
                                median_seconds: number | null;
                                /** @description Nine of ten took no longer; within 1 % of the exact value. */
                                p90_seconds: number | null;
                            };
                            /** @description Of the deals that entered. */
                            values: {
                                currency: string;
                                value: string;
                            }[];
                        }[];
                    }[];
                };
            };
            deals?: {
                current: {
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    to: string;
                    /** @description How many entered the pipeline. */
                    entered: number;
                    /** @description How many were won in the period and still are. */
                    won: number;
                    /** @description How many were lost in the period and still are. */
                    lost: number;
                    /** @description won divided by won and lost. From 0 to 1; null when there are none. */
                    win_rate: number | null;
                    /** @description From entering the pipeline to being won. */
                    cycle: {
                        count: number;
                        mean_seconds: number | null;
                        /** @description Within 1 % of the exact value. */
                        median_seconds: number | null;
                        /** @description Nine of ten took no longer; within 1 % of the exact value. */
                        p90_seconds: number | null;
                    };
                    /** @description Won per day: won × win_rate ÷ the days of the mean cycle. Null without a cycle. */
                    velocity: number | null;
                    /** @description Of deals, by currency, at their current value. */
                    values: {
                        currency: string;
                        entered: string;
                        won: string;
                        lost: string;
                        average_won: string | null;
                        /** @description Money per day: deals won × their average value × win_rate ÷ the days of the mean cycle. */
                        velocity: string | null;
                    }[];
                    /** @description The most frequent first. */
                    lost_reasons: {
                        lost_reason: string | null;
                        count: number;
                        /** @description Of the lost deals. */
                        values: {
                            currency: string;
                            value: string;
                        }[];
                    }[];
                    stages: {
                        id: number;
                        /** Format: uuid */
                        uuid: string;
                        key: string;
                        name: string;
                        outcome: string;
                        /** @description The number of entries into this stage. */
                        entered: number;
                        /** @description How many of these moved on to a later stage. */
                        moved_on: number;
                        /** @description moved_on divided by entered. From 0 to 1; null when there are none. */
                        conversion: number | null;
                        /** @description How many of these are won by now. */
                        won: number;
                        /** @description How many of these are lost by now. */
                        lost: number;
                        /** @description won divided by entered. From 0 to 1; null when there are none. */
                        conversion_to_won: number | null;
                        /** @description The stages to which they moved from here. */
                        next: {
                            stage: {
                                id: number;
                                /** Format: uuid */
                                uuid: string;
                                key: string;
                                name: string;
                            };
                            count: number;
                            /** @description count divided by entered. From 0 to 1; null when there are none. */
                            conversion: number | null;
                        }[];
                        /** @description The time in this stage of those that left it in the period. */
                        time: {
                            count: number;
                            mean_seconds: number | null;
                            /** @description Within 1 % of the exact value. */
                            median_seconds: number | null;
                            /** @description Nine of ten took no longer; within 1 % of the exact value. */
                            p90_seconds: number | null;
                        };
                        /** @description Of the deals that entered. */
                        values: {
                            currency: string;
                            value: string;
                        }[];
                    }[];
                    /** @description Present with group_by. */
                    groups?: {
                        source?: string | null;
                        owner?: {
                            id: number;
                            /** Format: uuid */
                            uuid: string;
                            name: string;
                        } | null;
                        /**
                         * Format: date
                         * @description Weeks begin on Monday.
                         */
                        from?: string;
                        /** @description How many entered the pipeline. */
                        entered: number;
                        /** @description How many were won in the period and still are. */
                        won: number;
                        /** @description How many were lost in the period and still are. */
                        lost: number;
                        /** @description won divided by won and lost. From 0 to 1; null when there are none. */
                        win_rate: number | null;
                        /** @description From entering the pipeline to being won. */
                        cycle: {
                            count: number;
                            mean_seconds: number | null;
                            /** @description Within 1 % of the exact value. */
                            median_seconds: number | null;
                            /** @description Nine of ten took no longer; within 1 % of the exact value. */
                            p90_seconds: number | null;
                        };
                        /** @description Won per day: won × win_rate ÷ the days of the mean cycle. Null without a cycle. */
                        velocity: number | null;
                        /** @description Of deals, by currency, at their current value. */
                        values: {
                            currency: string;
                            entered: string;
                            won: string;
                            lost: string;
                            average_won: string | null;
                            /** @description Money per day: deals won × their average value × win_rate ÷ the days of the mean cycle. */
                            velocity: string | null;
                        }[];
                        /** @description The most frequent first. */
                        lost_reasons: {
                            lost_reason: string | null;
                            count: number;
                            /** @description Of the lost deals. */
                            values: {
                                currency: string;
                                value: string;
                            }[];
                        }[];
                        stages: {
                            id: number;
                            /** Format: uuid */
                            uuid: string;
                            key: string;
                            name: string;
                            outcome: string;
                            /** @description The number of entries into this stage. */
                            entered: number;
                            /** @description How many of these moved on to a later stage. */
                            moved_on: number;
                            /** @description moved_on divided by entered. From 0 to 1; null when there are none. */
                            conversion: number | null;
                            /** @description How many of these are won by now. */
                            won: number;
                            /** @description How many of these are lost by now. */
                            lost: number;
                            /** @description won divided by entered. From 0 to 1; null when there are none. */
                            conversion_to_won: number | null;
                            /** @description The stages to which they moved from here. */
                            next: {
                                stage: {
                                    id: number;
                                    /** Format: uuid */
                                    uuid: string;
                                    key: string;
                                    name: string;
                                };
                                count: number;
                                /** @description count divided by entered. From 0 to 1; null when there are none. */
                                conversion: number | null;
                            }[];
                            /** @description The time in this stage of those that left it in the period. */
                            time: {
                                count: number;
                                mean_seconds: number | null;
                                /** @description Within 1 % of the exact value. */
                                median_seconds: number | null;
                                /** @description Nine of ten took no longer; within 1 % of the exact value. */
                                p90_seconds: number | null;
                            };
                            /** @description Of the deals that entered. */
                            values: {
                                currency: string;
                                value: string;
                            }[];
                        }[];
                    }[];
                };
                previous: {
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    to: string;
                    /** @description How many entered the pipeline. */
                    entered: number;
                    /** @description How many were won in the period and still are. */
                    won: number;
                    /** @description How many were lost in the period and still are. */
                    lost: number;
                    /** @description won divided by won and lost. From 0 to 1; null when there are none. */
                    win_rate: number | null;
                    /** @description From entering the pipeline to being won. */
                    cycle: {
                        count: number;
                        mean_seconds: number | null;
                        /** @description Within 1 % of the exact value. */
                        median_seconds: number | null;
                        /** @description Nine of ten took no longer; within 1 % of the exact value. */
                        p90_seconds: number | null;
                    };
                    /** @description Won per day: won × win_rate ÷ the days of the mean cycle. Null without a cycle. */
                    velocity: number | null;
                    /** @description Of deals, by currency, at their current value. */
                    values: {
                        currency: string;
                        entered: string;
                        won: string;
                        lost: string;
                        average_won: string | null;
                        /** @description Money per day: deals won × their average value × win_rate ÷ the days of the mean cycle. */
                        velocity: string | null;
                    }[];
                    /** @description The most frequent first. */
                    lost_reasons: {
                        lost_reason: string | null;
                        count: number;
                        /** @description Of the lost deals. */
                        values: {
                            currency: string;
                            value: string;
                        }[];
                    }[];
                    stages: {
                        id: number;
                        /** Format: uuid */
                        uuid: string;
                        key: string;
                        name: string;
                        outcome: string;
                        /** @description The number of entries into this stage. */
                        entered: number;
                        /** @description How many of these moved on to a later stage. */
                        moved_on: number;
                        /** @description moved_on divided by entered. From 0 to 1; null when there are none. */
                        conversion: number | null;
                        /** @description How many of these are won by now. */
                        won: number;
                        /** @description How many of these are lost by now. */
                        lost: number;
                        /** @description won divided by entered. From 0 to 1; null when there are none. */
                        conversion_to_won: number | null;
                        /** @description The stages to which they moved from here. */
                        next: {
                            stage: {
                                id: number;
                                /** Format: uuid */
                                uuid: string;
                                key: string;
                                name: string;
                            };
                            count: number;
                            /** @description count divided by entered. From 0 to 1; null when there are none. */
                            conversion: number | null;
                        }[];
                        /** @description The time in this stage of those that left it in the period. */
                        time: {
                            count: number;
                            mean_seconds: number | null;
                            /** @description Within 1 % of the exact value. */
                            median_seconds: number | null;
                            /** @description Nine of ten took no longer; within 1 % of the exact value. */
                            p90_seconds: number | null;
                        };
                        /** @description Of the deals that entered. */
                        values: {
                            currency: string;
                            value: string;
                        }[];
                    }[];
                    /** @description Present with group_by. */
                    groups?: {
                        source?: string | null;
                        owner?: {
                            id: number;
                            /** Format: uuid */
                            uuid: string;
                            name: string;
                        } | null;
                        /**
                         * Format: date
                         * @description Weeks begin on Monday.
                         */
                        from?: string;
                        /** @description How many entered the pipeline. */
                        entered: number;
                        /** @description How many were won in the period and still are. */
                        won: number;
                        /** @description How many were lost in the period and still are. */
                        lost: number;
                        /** @description won divided by won and lost. From 0 to 1; null when there are none. */
                        win_rate: number | null;
                        /** @description From entering the pipeline to being won. */
                        cycle: {
                            count: number;
                            mean_seconds: number | null;
                            /** @description Within 1 % of the exact value. */
                            median_seconds: number | null;
                            /** @description Nine of ten took no longer; within 1 % of the exact value. */
                            p90_seconds: number | null;
                        };
                        /** @description Won per day: won × win_rate ÷ the days of the mean cycle. Null without a cycle. */
                        velocity: number | null;
                        /** @description Of deals, by currency, at their current value. */
                        values: {
                            currency: string;
                            entered: string;
                            won: string;
                            lost: string;
                            average_won: string | null;
                            /** @description Money per day: deals won × their average value × win_rate ÷ the days of the mean cycle. */
                            velocity: string | null;
                        }[];
                        /** @description The most frequent first. */
                        lost_reasons: {
                            lost_reason: string | null;
                            count: number;
                            /** @description Of the lost deals. */
                            values: {
                                currency: string;
                                value: string;
                            }[];
                        }[];
                        stages: {
                            id: number;
                            /** Format: uuid */
                            uuid: string;
                            key: string;
                            name: string;
                            outcome: string;
                            /** @description The number of entries into this stage. */
                            entered: number;
                            /** @description How many of these moved on to a later stage. */
                            moved_on: number;
                            /** @description moved_on divided by entered. From 0 to 1; null when there are none. */
                            conversion: number | null;
                            /** @description How many of these are won by now. */
                            won: number;
                            /** @description How many of these are lost by now. */
                            lost: number;
                            /** @description won divided by entered. From 0 to 1; null when there are none. */
                            conversion_to_won: number | null;
                            /** @description The stages to which they moved from here. */
                            next: {
                                stage: {
                                    id: number;
                                    /** Format: uuid */
                                    uuid: string;
                                    key: string;
                                    name: string;
                                };
                                count: number;
                                /** @description count divided by entered. From 0 to 1; null when there are none. */
                                conversion: number | null;
                            }[];
                            /** @description The time in this stage of those that left it in the period. */
                            time: {
                                count: number;
                                mean_seconds: number | null;
                                /** @description Within 1 % of the exact value. */
                                median_seconds: number | null;
                                /** @description Nine of ten took no longer; within 1 % of the exact value. */
                                p90_seconds: number | null;
                            };
                            /** @description Of the deals that entered. */
                            values: {
                                currency: string;
                                value: string;
                            }[];
                        }[];
                    }[];
                };
            };
        };
        SourceAnalytics: {
            time_zone: string;
            current: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
                /** @description Created in the period. */
                leads: number;
                /** @description How many of these ever had the status qualified or a later one, except lost. */
                qualified: number;
                /** @description How many of these are won by now, by status or by stage. */
                won: number;
                /** @description won divided by leads. From 0 to 1; null when there are none. */
                conversion: number | null;
                /** @description Of the deals that were won in the period, whenever their leads were created. */
                values: {
                    currency: string;
                    value: string;
                }[];
                /** @description The source with the most leads first. */
                sources: {
                    source: string | null;
                    /** @description Created in the period. */
                    leads: number;
                    /** @description How many of these ever had the status qualified or a later one, except lost. */
                    qualified: number;
                    /** @description How many of these are won by now, by status or by stage. */
                    won: number;
                    /** @description won divided by leads. From 0 to 1; null when there are none. */
                    conversion: number | null;
                    /** @description Of the deals that were won in the period, whenever their leads were created. */
                    values: {
                        currency: string;
                        value: string;
                    }[];
                }[];
            };
            previous: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
                /** @description Created in the period. */
                leads: number;
                /** @description How many of these ever had the status qualified or a later one, except lost. */
                qualified: number;
                /** @description How many of these are won by now, by status or by stage. */
                won: number;
                /** @description won divided by leads. From 0 to 1; null when there are none. */
                conversion: number | null;
                /** @description Of the deals that were won in the period, whenever their leads were created. */
                values: {
                    currency: string;
                    value: string;
                }[];
                /** @description The source with the most leads first. */
                sources: {
                    source: string | null;
                    /** @description Created in the period. */
                    leads: number;
                    /** @description How many of these ever had the status qualified or a later one, except lost. */
                    qualified: number;
                    /** @description How many of these are won by now, by status or by stage. */
                    won: number;
                    /** @description won divided by leads. From 0 to 1; null when there are none. */
                    conversion: number | null;
                    /** @description Of the deals that were won in the period, whenever their leads were created. */
                    values: {
                        currency: string;
                        value: string;
                    }[];
                }[];
            };
        };
        ActivityAnalytics: {
            time_zone: string;
            current: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
                total: number;
                /** @description The most frequent first. */
                types: {
                    /** @description A type of event, such as lead.status_changed. */
                    type: string;
                    count: number;
                }[];
                /** @description Each user, then clients, automations and others. */
                actors: {
                    /** @description user, key, automation, import, command or system. */
                    actor: string;
                    user: {
                        id: number;
                        /** Format: uuid */
                        uuid: string;
                        name: string;
                    } | null;
                    total: number;
                    /** @description The most frequent first. */
                    types: {
                        /** @description A type of event, such as lead.status_changed. */
                        type: string;
                        count: number;
                    }[];
                }[];
                /** @description Present with group_by. */
                groups?: {
                    source?: string | null;
                    owner?: {
                        id: number;
                        /** Format: uuid */
                        uuid: string;
                        name: string;
                    } | null;
                    /**
                     * Format: date
                     * @description Weeks begin on Monday.
                     */
                    from?: string;
                    total: number;
                    /** @description The most frequent first. */
                    types: {
                        /** @description A type of event, such as lead.status_changed. */
                        type: string;
                        count: number;
                    }[];
                    /** @description Each user, then clients, automations and others. */
                    actors: {
                        /** @description user, key, automation, import, command or system. */
                        actor: string;
                        user: {
                            id: number;
                            /** Format: uuid */
                            uuid: string;
                            name: string;
                        } | null;
                        total: number;
                        /** @description The most frequent first. */
                        types: {
                            /** @description A type of event, such as lead.status_changed. */
                            type: string;
                            count: number;
                        }[];
                    }[];
                }[];
            };
            previous: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
                total: number;
                /** @description The most frequent first. */
                types: {
                    /** @description A type of event, such as lead.status_changed. */
                    type: string;
                    count: number;
                }[];
                /** @description Each user, then clients, automations and others. */
                actors: {
                    /** @description user, key, automation, import, command or system. */
                    actor: string;
                    user: {
                        id: number;
                        /** Format: uuid */
                        uuid: string;
                        name: string;
                    } | null;
                    total: number;
                    /** @description The most frequent first. */
                    types: {
                        /** @description A type of event, such as lead.status_changed. */
                        type: string;
                        count: number;
                    }[];
                }[];
                /** @description Present with group_by. */
                groups?: {
                    source?: string | null;
                    owner?: {
                        id: number;
                        /** Format: uuid */
                        uuid: string;
                        name: string;
                    } | null;
                    /**
                     * Format: date
                     * @description Weeks begin on Monday.
                     */
                    from?: string;
                    total: number;
                    /** @description The most frequent first. */
                    types: {
                        /** @description A type of event, such as lead.status_changed. */
                        type: string;
                        count: number;
                    }[];
                    /** @description Each user, then clients, automations and others. */
                    actors: {
                        /** @description user, key, automation, import, command or system. */
                        actor: string;
                        user: {
                            id: number;
                            /** Format: uuid */
                            uuid: string;
                            name: string;
                        } | null;
                        total: number;
                        /** @description The most frequent first. */
                        types: {
                            /** @description A type of event, such as lead.status_changed. */
                            type: string;
                            count: number;
                        }[];
                    }[];
                }[];
            };
        };
        ResponseTimeAnalytics: {
            time_zone: string;
            current: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
                /** @description Created in the period. */
                leads: number;
                /** @description How many of these nobody has touched yet. */
                waiting: number;
                /** @description The response time of the others. */
                time: {
                    count: number;
                    mean_seconds: number | null;
                    /** @description Within 1 % of the exact value. */
                    median_seconds: number | null;
                    /** @description Nine of ten took no longer; within 1 % of the exact value. */
                    p90_seconds: number | null;
                };
                /** @description Present with group_by. */
                groups?: {
                    source?: string | null;
                    owner?: {
                        id: number;
                        /** Format: uuid */
                        uuid: string;
                        name: string;
                    } | null;
                    /**
                     * Format: date
                     * @description Weeks begin on Monday.
                     */
                    from?: string;
                    /** @description Created in the period. */
                    leads: number;
                    /** @description How many of these nobody has touched yet. */
                    waiting: number;
                    /** @description The response time of the others. */
                    time: {
                        count: number;
                        mean_seconds: number | null;
                        /** @description Within 1 % of the exact value. */
                        median_seconds: number | null;
                        /** @description Nine of ten took no longer; within 1 % of the exact value. */
                        p90_seconds: number | null;
                    };
                }[];
            };
            previous: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
                /** @description Created in the period. */
                leads: number;
                /** @description How many of these nobody has touched yet. */
                waiting: number;
                /** @description The response time of the others. */
                time: {
                    count: number;
                    mean_seconds: number | null;
                    /** @description Within 1 % of the exact value. */
                    median_seconds: number | null;
                    /** @description Nine of ten took no longer; within 1 % of the exact value. */
                    p90_seconds: number | null;
                };
                /** @description Present with group_by. */
                groups?: {
                    source?: string | null;
                    owner?: {
                        id: number;
                        /** Format: uuid */
                        uuid: string;
                        name: string;
                    } | null;
                    /**
                     * Format: date
                     * @description Weeks begin on Monday.
                     */
                    from?: string;
                    /** @description Created in the period. */
                    leads: number;
                    /** @description How many of these nobody has touched yet. */
                    waiting: number;
                    /** @description The response time of the others. */
                    time: {
                        count: number;
                        mean_seconds: number | null;
                        /** @description Within 1 % of the exact value. */
                        median_seconds: number | null;
                        /** @description Nine of ten took no longer; within 1 % of the exact value. */
                        p90_seconds: number | null;
                    };
                }[];
            };
        };
        AutomationAddress: {
            /** @description Post JSON or a form here; null until it is created. */
            url: string | null;
            renewed_at: string | null;
        };
        AutomationRecipe: {
            key: string;
            name: string;
            description: string;
            trigger: {
                [key: string]: unknown;
            };
            conditions: {
                [key: string]: unknown;
            }[];
            steps: {
                [key: string]: unknown;
            }[];
        };
        Automation: {
            id: number;
            /** Format: uuid */
            uuid: string;
            name: string;
            active: boolean;
            /** @description Increases with each change. */
            version: number;
            trigger: {
                [key: string]: unknown;
            };
            conditions: {
                [key: string]: unknown;
            }[];
            /** @description Each has an id that never changes. */
            steps: {
                [key: string]: unknown;
            }[];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        CreateAutomation: {
            name: string;
            /** @description False by default. Runs that have begun go on, on or off. */
            active?: boolean;
            /** @description A type and its settings: lead.created, lead.updated, lead.status_changed, lead.assigned, lead.scored, lead.waiting, lead.merged, lead.sold, lead.deleted, lead.restored, contact.created, contact.updated, contact.merged, contact.deleted, contact.restored, deal.created, deal.updated, deal.stage_changed, deal.won, deal.lost, deal.reopened, deal.deleted, deal.restored, note.created, note.updated, call.logged, call.updated, mail.received, mail.opened, mail.clicked, mail.bounced, task.created, task.updated, task.due, task.completed, task.reopened, form.submitted, campaign.sent, campaign.finished, import.finished, import.failed, member.joined, webhook.disabled, whatsapp.received, schedule, inactivity, form, inbound_webhook. */
            trigger: {
                [key: string]: unknown;
            };
            /** @description All of them must hold. */
            conditions?: {
                [key: string]: unknown;
            }[];
            steps: {
                [key: string]: unknown;
            }[];
        };
        UpdateAutomation: {
            name?: string;
            /** @description False by default. Runs that have begun go on, on or off. */
            active?: boolean;
            /** @description A type and its settings: lead.created, lead.updated, lead.status_changed, lead.assigned, lead.scored, lead.waiting, lead.merged, lead.sold, lead.deleted, lead.restored, contact.created, contact.updated, contact.merged, contact.deleted, contact.restored, deal.created, deal.updated, deal.stage_changed, deal.won, deal.lost, deal.reopened, deal.deleted, deal.restored, note.created, note.updated, call.logged, call.updated, mail.received, mail.opened, mail.clicked, mail.bounced, task.created, task.updated, task.due, task.completed, task.reopened, form.submitted, campaign.sent, campaign.finished, import.finished, import.failed, member.joined, webhook.disabled, whatsapp.received, schedule, inactivity, form, inbound_webhook. */
            trigger?: {
                [key: string]: unknown;
            };
            /** @description All of them must hold. */
            conditions?: {
                [key: string]: unknown;
            }[];
            steps?: {
                [key: string]: unknown;
            }[];
        };
        AutomationRunStep: {
            step_id: string;
            type: string;
            /** @description done, skipped, failed, waiting, postponed (done again later), branched or stopped. */
            outcome: string;
            /** @description The values that it looked at. */
            saw: {
                [key: string]: unknown;
            };
            /** @description The values that it left behind. */
            did: {
                [key: string]: unknown;
            };
            /** @description Why it failed: a code, and a sentence for people. */
            error: {
                code?: string;
                message?: string;
            } | null;
            /** Format: date-time */
            at: string;
        };
        AutomationRun: {
            id: number;
            /** Format: uuid */
            uuid: string;
            automation_id: number | null;
            /** @description Of the definition that it runs. */
            automation_version: number;
            lead_id: number | null;
            lead_name: string | null;
            deal_id: number | null;
            /** @description An event type, schedule, inactivity, inbound_webhook or enrol. */
            started_by: string;
            /** @enum {unknown} */
            state: "ready" | "waiting" | "calling" | "finished" | "failed" | "cancelled";
            /** @description The step that is next; null at the end. */
            step_id: string | null;
            /** @description Of steps that were done. */
            step_count: number;
            /** @description When it goes on; null when no time decides that. */
            wake_at: string | null;
            /** @description The event that it waits for. */
            waits_for: string | null;
            /** @description Failed ones of the next step. */
            attempts: number;
            /** @description Why it failed: a code, and a sentence for people. */
            error: {
                code?: string;
                message?: string;
            } | null;
            /** @description How many runs started each other up to this one. */
            depth: number;
            trigger: {
                [key: string]: unknown;
            };
            /** @description Of one run alone. */
            steps?: components["schemas"]["AutomationRunStep"][];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            ended_at: string | null;
        };
        RetryAutomationRuns: {
            /** @enum {unknown} */
            state?: "failed";
        };
        CancelAutomationRuns: {
            /** @enum {unknown} */
            state?: "ready" | "waiting" | "calling" | "failed";
        };
        AutomationSchema: {
            /** @description The JSON Schema of each type of trigger. */
            triggers: {
                [key: string]: unknown;
            };
            /** @description The JSON Schema of a condition. */
            condition: {
                [key: string]: unknown;
            };
            /** @description The JSON Schema of each type of step. */
            steps: {
                [key: string]: unknown;
            };
            /** @description The fields of a lead that set_field sets, besides custom fields. */
            settable_fields: string[];
        };
        TestAutomation: {
            lead_id: number | string;
            /**
             * @description How waits for an event end; timeout by default.
             * @enum {unknown}
             */
            waits_end_by?: "event" | "timeout";
            /** @description What an incoming webhook would bring: trigger.body. */
            body?: {
                [key: string]: unknown;
            };
            /** @description A type and its settings: lead.created, lead.updated, lead.status_changed, lead.assigned, lead.scored, lead.waiting, lead.merged, lead.sold, lead.deleted, lead.restored, contact.created, contact.updated, contact.merged, contact.deleted, contact.restored, deal.created, deal.updated, deal.stage_changed, deal.won, deal.lost, deal.reopened, deal.deleted, deal.restored, note.created, note.updated, call.logged, call.updated, mail.received, mail.opened, mail.clicked, mail.bounced, task.created, task.updated, task.due, task.completed, task.reopened, form.submitted, campaign.sent, campaign.finished, import.finished, import.failed, member.joined, webhook.disabled, whatsapp.received, schedule, inactivity, form, inbound_webhook. */
            trigger?: {
                [key: string]: unknown;
            };
            /** @description All of them must hold. */
            conditions?: {
                [key: string]: unknown;
            }[];
            steps?: {
                [key: string]: unknown;
            }[];
        };
        AutomationTest: {
            /** @description Whether the lead meets the conditions as it is; `changed` is not tested. */
            meets_conditions: boolean;
            /** @description Each with the value that it saw. */
            conditions: {
                [key: string]: unknown;
            }[];
            run: components["schemas"]["AutomationRun"];
        };
        TryAutomationOnHistory: {
            /** @description 30 by default. */
            days?: number;
            /** @description A type and its settings: lead.created, lead.updated, lead.status_changed, lead.assigned, lead.scored, lead.waiting, lead.merged, lead.sold, lead.deleted, lead.restored, contact.created, contact.updated, contact.merged, contact.deleted, contact.restored, deal.created, deal.updated, deal.stage_changed, deal.won, deal.lost, deal.reopened, deal.deleted, deal.restored, note.created, note.updated, call.logged, call.updated, mail.received, mail.opened, mail.clicked, mail.bounced, task.created, task.updated, task.due, task.completed, task.reopened, form.submitted, campaign.sent, campaign.finished, import.finished, import.failed, member.joined, webhook.disabled, whatsapp.received, schedule, inactivity, form, inbound_webhook. */
            trigger?: {
                [key: string]: unknown;
            };
            /** @description All of them must hold. */
            conditions?: {
                [key: string]: unknown;
            }[];
        };
        AutomationHistory: {
            /** @description How often it would have started. */
            count: number;
            /** @description False when the log is too long to be read whole. */
            is_complete: boolean;
            /** @description The newest of them. */
            starts: {
                /** @description The position of the event in the log. */
                sequence: number;
                type: string;
                lead_uuid: string | null;
                /** Format: date-time */
                at: string;
            }[];
        };
        AutomationRunCounts: {
            automation_id: number | null;
            total: number;
            waiting: number;
            failed: number;
            /** @description Since midnight in the workspace's time zone. */
            failed_today: number;
        };
        LeadAssignment: {
            assignment: {
                automation_id: number | null;
                automation_name: string;
                run_id: number | null;
                /** Format: date-time */
                at: string;
                /** @description considered, and the rule that matched, from 1. */
                saw: {
                    [key: string]: unknown;
                };
                /** @description assigned_to, and the reason. */
                did: {
                    [key: string]: unknown;
                };
            } | null;
        };
        Call: {
            id: number;
            /** Format: uuid */
            uuid: string;
            lead_id: number | null;
            /** @enum {unknown} */
            outcome: "connected" | "left_voicemail" | "no_answer" | "busy" | "wrong_number";
            /** @description Its length; null when unknown. */
            seconds: number | null;
            note: string | null;
            /**
             * Format: date-time
             * @description When it took place.
             */
            at: string;
            author: components["schemas"]["ActorSummary"];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        CreateCall: {
            /** @enum {unknown} */
            outcome: "connected" | "left_voicemail" | "no_answer" | "busy" | "wrong_number";
            /** @description Its length; null when unknown. */
            seconds?: number | null;
            note?: string | null;
            /** @description When it took place, in ISO 8601; not in the future. Now by default. */
            at?: string;
        };
        UpdateCall: {
            /** @enum {unknown} */
            outcome?: "connected" | "left_voicemail" | "no_answer" | "busy" | "wrong_number";
            /** @description Its length; null when unknown. */
            seconds?: number | null;
            note?: string | null;
            /** @description When it took place, in ISO 8601; not in the future. Now by default. */
            at?: string;
        };
        CampaignVariant: {
            subject: string;
        };
        Campaign: {
            id: number;
            /** Format: uuid */
            uuid: string;
            /** @enum {unknown} */
            channel: "email" | "whatsapp";
            name: string;
            /** @enum {unknown} */
            status: "draft" | "scheduled" | "sending" | "paused" | "sent" | "cancelled";
            /** @description As it was sent. */
            audience: {
                [key: string]: unknown;
            };
            /** @description The number of leads in the audience now; null in a list, and when its filter names a custom field or its view is gone. */
            recipients: number | null;
            /** @description The number of messages, as the total of the statistics has them. Null until it begins. */
            progress: {
                [key: string]: unknown;
            } | null;
            subject: string | null;
            preview_text: string | null;
            from: string | null;
            template: {
                [key: string]: unknown;
            } | null;
            template_id: number | null;
            /** @description Null with a design. */
            content: string | null;
            /** @description The blocks of the format blocks. */
            design: {
                [key: string]: unknown;
            } | null;
            /** @enum {unknown} */
            format: "text" | "mjml" | "blocks";
            variants: components["schemas"]["CampaignVariant"][] | null;
            /** @description share, rule and hours. */
            test: {
                [key: string]: unknown;
            } | null;
            /** @description The number of the subject that the rest gets, from 1. */
            winner: number | null;
            tracking: {
                opens: boolean;
                clicks: boolean;
            };
            per_minute: number | null;
            /**
             * Format: date-time
             * @description When it is sent.
             */
            send_at: string | null;
            /**
             * Format: date-time
             * @description When the first message was handed over.
             */
            dispatched_at: string | null;
            /**
             * Format: date-time
             * @description When the best subject is chosen.
             */
            decide_at: string | null;
            /**
             * Format: date-time
             * @description When nothing was pending any more.
             */
            finished_at: string | null;
            /** @description Why it does not go on. */
            error: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        CreateEmailCampaign: {
            name: string;
            /** @description One of filter, view_id and lead_ids. */
            audience: {
                /** @description The filters of the list of leads. */
                filter?: {
                    [key: string]: string | number | boolean | (string | number | boolean)[];
                };
                /** @description A saved view of leads, as it is when the campaign begins. */
                view_id?: number | string;
                lead_ids?: (number | string)[];
            };
            content?: string | null;
            /** @description Instead of content. */
            template_id?: number | string | null;
            /** @description A time without an offset is one of the time zone of the workspace. */
            send_at?: string | null;
            /** @description How many messages are sent a minute at most. */
            per_minute?: number | null;
            /** @description That of the template by default. */
            subject?: string | null;
            /** @description What mail programs show beside the subject of an HTML mail. */
            preview_text?: string | null;
            /** @description The name of the sender, and `name <address>` for a workspace with a mail server of its own. */
            from?: string | null;
            /**
             * @description Of content; text by default, and blocks with a design.
             * @enum {unknown}
             */
            format?: "text" | "mjml" | "blocks";
            /** @description A mail made of blocks, in place of a text: blocks, brand_color, logo and footer; see GET /api/v1/templates/schema. */
            design?: {
                [key: string]: unknown;
            };
            /** @description Subjects of which the best one is found, instead of subject. */
            variants?: {
                subject: string;
            }[] | null;
            test?: {
                /** @description The part of the audience that is tested, in percent; 20 by default. */
                share?: number;
                /**
                 * @description opened by default.
                 * @enum {unknown}
                 */
                rule?: "opened" | "clicked" | "replied";
                /** @description Until the subject with the best rate goes to the rest; 4 by default. */
                hours?: number;
            };
            /** @description Both are on by default. */
            tracking?: {
                opens?: boolean;
                clicks?: boolean;
            };
            /** @description Saves it without sending it. */
            draft?: boolean;
        };
        CreateWhatsappCampaign: {
            name: string;
            /** @description One of filter, view_id and lead_ids. */
            audience: {
                /** @description The filters of the list of leads. */
                filter?: {
                    [key: string]: string | number | boolean | (string | number | boolean)[];
                };
                /** @description A saved view of leads, as it is when the campaign begins. */
                view_id?: number | string;
                lead_ids?: (number | string)[];
            };
            content?: string | null;
            /** @description Instead of content. */
            template_id?: number | string | null;
            /** @description A time without an offset is one of the time zone of the workspace. */
            send_at?: string | null;
            /** @description How many messages are sent a minute at most. */
            per_minute?: number | null;
            /** @description A template that WhatsApp has approved. */
            template: {
                name: string;
                language?: string;
                variables?: string[];
            };
            /** @description Saves it without sending it. */
            draft?: boolean;
        };
        UpdateCampaign: {
            name?: string;
            /** @description One of filter, view_id and lead_ids. */
            audience?: {
                /** @description The filters of the list of leads. */
                filter?: {
                    [key: string]: string | number | boolean | (string | number | boolean)[];
                };
                /** @description A saved view of leads, as it is when the campaign begins. */
                view_id?: number | string;
                lead_ids?: (number | string)[];
            };
            content?: string | null;
            /** @description Instead of content. */
            template_id?: number | string | null;
            /** @description A time without an offset is one of the time zone of the workspace. */
            send_at?: string | null;
            /** @description How many messages are sent a minute at most. */
            per_minute?: number | null;
            /** @description That of the template by default. */
            subject?: string | null;
            /** @description What mail programs show beside the subject of an HTML mail. */
            preview_text?: string | null;
            /** @description The name of the sender, and `name <address>` for a workspace with a mail server of its own. */
            from?: string | null;
            /**
             * @description Of content; text by default, and blocks with a design.
             * @enum {unknown}
             */
            format?: "text" | "mjml" | "blocks";
            /** @description A mail made of blocks, in place of a text: blocks, brand_color, logo and footer; see GET /api/v1/templates/schema. */
            design?: {
                [key: string]: unknown;
            };
            /** @description Subjects of which the best one is found, instead of subject. */
            variants?: {
                subject: string;
            }[] | null;
            test?: {
                /** @description The part of the audience that is tested, in percent; 20 by default. */
                share?: number;
                /**
                 * @description opened by default.
                 * @enum {unknown}
                 */
                rule?: "opened" | "clicked" | "replied";
                /** @description Until the subject with the best rate goes to the rest; 4 by default. */
                hours?: number;
            };
            /** @description Both are on by default. */
            tracking?: {
                opens?: boolean;
                clicks?: boolean;
            };
            /** @description A template that WhatsApp has approved. */
            template?: {
                name: string;
                language?: string;
                variables?: string[];
            };
        };
        ScheduleCampaign: {
            /** @description A time without an offset is one of the time zone of the workspace. */
            send_at: string;
        };
        ResendCampaign: {
            message_ids: (number | string)[];
        };
        CountAudience: {
            /** @description One of filter, view_id and lead_ids. */
            audience: {
                /** @description The filters of the list of leads. */
                filter?: {
                    [key: string]: string | number | boolean | (string | number | boolean)[];
                };
                /** @description A saved view of leads, as it is when the campaign begins. */
                view_id?: number | string;
                lead_ids?: (number | string)[];
            };
            /**
             * @description email by default.
             * @enum {unknown}
             */
            channel?: "email" | "whatsapp";
        };
        AudienceCount: {
            leads: number;
            /** @description A person with several leads counts once. */
            people: number;
            reachable: number;
            /** @description How many people get nothing, by the reason: no_address, consent_denied, or that of a suppression. */
            refused: {
                [key: string]: unknown;
            };
        };
        PreviewCampaign: {
            lead_id: number | string;
            /** @description 1 by default. */
            variant?: number;
            content?: string | null;
            /** @description Instead of content. */
            template_id?: number | string | null;
            /** @description How many messages are sent a minute at most. */
            per_minute?: number | null;
            /** @description That of the template by default. */
            subject?: string | null;
            /** @description What mail programs show beside the subject of an HTML mail. */
            preview_text?: string | null;
            /** @description The name of the sender, and `name <address>` for a workspace with a mail server of its own. */
            from?: string | null;
            /**
             * @description Of content; text by default, and blocks with a design.
             * @enum {unknown}
             */
            format?: "text" | "mjml" | "blocks";
            /** @description A mail made of blocks, in place of a text: blocks, brand_color, logo and footer; see GET /api/v1/templates/schema. */
            design?: {
                [key: string]: unknown;
            };
            /** @description Subjects of which the best one is found, instead of subject. */
            variants?: {
                subject: string;
            }[] | null;
            test?: {
                /** @description The part of the audience that is tested, in percent; 20 by default. */
                share?: number;
                /**
                 * @description opened by default.
                 * @enum {unknown}
                 */
                rule?: "opened" | "clicked" | "replied";
                /** @description Until the subject with the best rate goes to the rest; 4 by default. */
                hours?: number;
            };
            /** @description Both are on by default. */
            tracking?: {
                opens?: boolean;
                clicks?: boolean;
            };
            /** @description A template that WhatsApp has approved. */
            template?: {
                name: string;
                language?: string;
                variables?: string[];
            };
        };
        CampaignPreview: {
            to: string | null;
            /** @description Why this lead would get nothing. */
            refusal: string | null;
            subject: string | null;
            text: string;
            html: string | null;
            /** @description The values that the lead lacks, such as lead.company. */
            missing: string[];
        };
        TestCampaign: {
            /** @description The address of a user. */
            to: string;
            lead_id: number | string;
            /** @description 1 by default. */
            variant?: number;
            content?: string | null;
            /** @description Instead of content. */
            template_id?: number | string | null;
            /** @description How many messages are sent a minute at most. */
            per_minute?: number | null;
            /** @description That of the template by default. */
            subject?: string | null;
            /** @description What mail programs show beside the subject of an HTML mail. */
            preview_text?: string | null;
            /** @description The name of the sender, and `name <address>` for a workspace with a mail server of its own. */
            from?: string | null;
            /**
             * @description Of content; text by default, and blocks with a design.
             * @enum {unknown}
             */
            format?: "text" | "mjml" | "blocks";
            /** @description A mail made of blocks, in place of a text: blocks, brand_color, logo and footer; see GET /api/v1/templates/schema. */
            design?: {
                [key: string]: unknown;
            };
            /** @description Subjects of which the best one is found, instead of subject. */
            variants?: {
                subject: string;
            }[] | null;
            test?: {
                /** @description The part of the audience that is tested, in percent; 20 by default. */
                share?: number;
                /**
                 * @description opened by default.
                 * @enum {unknown}
                 */
                rule?: "opened" | "clicked" | "replied";
                /** @description Until the subject with the best rate goes to the rest; 4 by default. */
                hours?: number;
            };
            /** @description Both are on by default. */
            tracking?: {
                opens?: boolean;
                clicks?: boolean;
            };
            /** @description A template that WhatsApp has approved. */
            template?: {
                name: string;
                language?: string;
                variables?: string[];
            };
        };
        CampaignTest: {
            sent: boolean;
            error: string | null;
        };
        /** @description pending, sent, unknown, failed and suppressed add up to audience. */
        MessageCounts: {
            audience: number;
            pending: number;
            sent: number;
            unknown: number;
            failed: number;
            suppressed: number;
            delivered: number;
            opened: number;
            clicked: number;
            replied: number;
            bounced: number;
            complained: number;
            unsubscribed: number;
            won: number;
        };
        VariantCounts: {
            /** @description From 1; 0 for those who wait for the best subject. */
            variant: number;
            /** @description Of an A/B test. */
            subject: string | null;
            audience: number;
            pending: number;
            sent: number;
            unknown: number;
            failed: number;
            suppressed: number;
            delivered: number;
            opened: number;
            clicked: number;
            replied: number;
            bounced: number;
            complained: number;
            unsubscribed: number;
            won: number;
        };
        CampaignStatistics: {
            status: string;
            total: components["schemas"]["MessageCounts"];
            variants: components["schemas"]["VariantCounts"][];
        };
        CampaignMessage: {
            id: number;
            /** Format: uuid */
            uuid: string;
            lead_id: number | null;
            lead_name: string;
            to: string | null;
            /** @enum {unknown} */
            state: "queued" | "sending" | "sent" | "unknown" | "failed" | "suppressed";
            variant: number;
            /** @description Why it was not sent. */
            error: string | null;
            sent_at: string | null;
            delivered_at: string | null;
            opened_at: string | null;
            clicked_at: string | null;
            replied_at: string | null;
            bounced_at: string | null;
            complained_at: string | null;
            unsubscribed_at: string | null;
            won_at: string | null;
        };
        Cause: {
            /**
             * Format: uuid
             * @description For POST /undo/{cause}.
             */
            id: string;
            /**
             * @description change: the change of one record, which is listed once it was undone.
             * @enum {unknown}
             */
            kind: "batch" | "bulk_delete" | "bulk_edit" | "change" | "import" | "merge" | "undo";
            /** @description How many records it changed: leads, contacts, deals, tasks, notes, calls. */
            subjects: {
                [key: string]: number;
            };
            /** @description Of an import. */
            file_name: string | null;
            /** @description Of a bulk edit, as it was sent. */
            set: {
                [key: string]: unknown;
            } | null;
            /** @description Of a change: the type of its first event. */
            event_type: string | null;
            actor: components["schemas"]["ActorSummary"];
            /** Format: date-time */
            created_at: string;
            /** @description In the event log, with this id as their cause_id. */
            events: number;
            /**
             * @description running: a job still makes its changes. That of a paused import is running.
             * @enum {unknown}
             */
            state: "running" | "finished" | "cancelled";
            /** @description Leads of a bulk change, rows of an import, groups of a merge of many, or events that an undo reverts. */
            done: number;
            total: number;
            /** @description Records that it left alone. */
            skipped: number;
            /**
             * Format: uuid
             * @description The undo that reverted it, or still does.
             */
            undone_by: string | null;
            /**
             * Format: uuid
             * @description Of an undo: the cause that it reverts.
             */
            undoes: string | null;
            /** @enum {string|null} */
            undoes_kind: "batch" | "bulk_delete" | "bulk_edit" | "change" | "import" | "merge" | "undo" | null;
            /** Format: date-time */
            undo_until: string;
            /** @description By you, now. */
            can_undo: boolean;
        };
        LabelledEmail: {
            email: string;
            label: string | null;
        };
        LabelledPhone: {
            phone: string;
            label: string | null;
        };
        ChannelConsent: {
            /** @enum {unknown} */
            status: "granted" | "denied" | "unknown";
            /** @description Where the person gave or withdrew it. */
            source: string | null;
            /**
             * Format: date-time
             * @description When the person gave or withdrew it.
             */
            at: string | null;
        };
        /** @description By channel. The event log has its history. */
        Consent: {
            email: components["schemas"]["ChannelConsent"];
            phone: components["schemas"]["ChannelConsent"];
            sms: components["schemas"]["ChannelConsent"];
            whatsapp: components["schemas"]["ChannelConsent"];
            post: components["schemas"]["ChannelConsent"];
        };
        Contact: {
            id: number;
            /** Format: uuid */
            uuid: string;
            /** @description Empty when the name is unknown. */
            first_name: string;
            last_name: string;
            name: string;
            /** @description The primary one. */
            email: string | null;
            /** @description All of them; the first is the primary one. */
            emails: components["schemas"]["LabelledEmail"][];
            /** @description The primary one, as it was sent. */
            phone: string | null;
            /** @description All of them; the first is the primary one. */
            phones: components["schemas"]["LabelledPhone"][];
            company: string | null;
            website: string | null;
            address: string | null;
            city: string | null;
            state: string | null;
            zip: string | null;
            country: string | null;
            /** @description A BCP 47 tag, e.g. en or pt-BR. */
            language: string | null;
            owner_user_id: number | null;
            /** @description Same as owner_user_id. */
            owner: number | null;
            consent: components["schemas"]["Consent"];
            tags: string[];
            custom_fields: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        ChannelConsentChange: {
            /** @enum {string} */
            status: "granted" | "denied" | "unknown";
            /** @description Where the person gave or withdrew it, e.g. a form or a call. */
            source?: string | null;
            /**
             * Format: date-time
             * @description When the person gave or withdrew it; now by default.
             */
            at?: string | null;
        } | null;
        CreateContact: {
            first_name?: string;
            last_name?: string;
            /**
             * Format: email
             * @description The primary one. An address that the contact has already becomes the primary one; another replaces it. An address belongs to one contact.
             */
            email?: string;
            /** @description All of them, in place of the present ones. The first becomes the primary one, unless the field of the primary one is sent as well. */
            emails?: {
                /** Format: email */
                email: string;
                /** @description E.g. work. */
                label?: string | null;
            }[];
            /** @description The primary one, in any format, stored as sent. */
            phone?: string;
            /** @description All of them, in place of the present ones. The first becomes the primary one, unless the field of the primary one is sent as well. */
            phones?: {
                phone: string;
                /** @description E.g. work. */
                label?: string | null;
            }[];
            company?: string;
            website?: string;
            address?: string;
            city?: string;
            state?: string;
            zip?: string;
            country?: string;
            /** @description A BCP 47 tag, e.g. en or pt-BR. */
            language?: string;
            /** @description The number or the UUID of a user. */
            owner_user_id?: number | string;
            /** @description A user: user_… or the e-mail address. */
            owner?: number | string;
            /** @description By channel; the others keep theirs. A sent entry replaces that of its channel, null removes it. */
            consent?: {
                email?: components["schemas"]["ChannelConsentChange"];
                phone?: components["schemas"]["ChannelConsentChange"];
                sms?: components["schemas"]["ChannelConsentChange"];
                whatsapp?: components["schemas"]["ChannelConsentChange"];
                post?: components["schemas"]["ChannelConsentChange"];
            };
            /** @description Names; matched in any case, or created. */
            tags?: string[] | string;
            /** @description Your own values: texts, numbers, booleans, or arrays of these. */
            custom_fields?: {
                [key: string]: string | number | boolean | (string | number | boolean)[];
            };
        };
        Deal: {
            id: number;
            /** Format: uuid */
            uuid: string;
            title: string;
            /** @description A decimal number, e.g. 4500.00. */
            value: string;
            /** @description ISO 4217 */
            currency: string;
            /** @enum {unknown} */
            status: "open" | "won" | "lost";
            lost_reason: string | null;
            pipeline_id: number | null;
            /** @description The key of the pipeline. */
            pipeline: string;
            stage_id: number | null;
            /** @description The key of the stage. */
            stage: string;
            contact_id: number | null;
            lead_id: number | null;
            /** @description Of its lead. */
            source: string | null;
            assigned_user_id: number | null;
            /** @description Same as assigned_user_id. */
            assigned_to: number | null;
            /** @description YYYY-MM-DD */
            expected_close_date: string | null;
            /** @description When it was won or lost. */
            closed_at: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        ContactWithLeads: {
            id: number;
            /** Format: uuid */
            uuid: string;
            /** @description Empty when the name is unknown. */
            first_name: string;
            last_name: string;
            name: string;
            /** @description The primary one. */
            email: string | null;
            /** @description All of them; the first is the primary one. */
            emails: components["schemas"]["LabelledEmail"][];
            /** @description The primary one, as it was sent. */
            phone: string | null;
            /** @description All of them; the first is the primary one. */
            phones: components["schemas"]["LabelledPhone"][];
            company: string | null;
            website: string | null;
            address: string | null;
            city: string | null;
            state: string | null;
            zip: string | null;
            country: string | null;
            /** @description A BCP 47 tag, e.g. en or pt-BR. */
            language: string | null;
            owner_user_id: number | null;
            /** @description Same as owner_user_id. */
            owner: number | null;
            consent: components["schemas"]["Consent"];
            tags: string[];
            custom_fields: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            /** @description Newest first; the last 100. */
            leads: {
                id: number;
                /** Format: uuid */
                uuid: string;
                name: string;
                status: string;
                source: string | null;
                /** @description Given with this lead, as it was sent. */
                consent: unknown;
                /** Format: date-time */
                created_at: string;
            }[];
            /** @description Newest first; the last 100. */
            deals: components["schemas"]["Deal"][];
        };
        UpdateContact: {
            first_name?: string | null;
            last_name?: string | null;
            /**
             * Format: email
             * @description The primary one. An address that the contact has already becomes the primary one; another replaces it. An address belongs to one contact.
             */
            email?: string | null;
            /** @description All of them, in place of the present ones. The first becomes the primary one, unless the field of the primary one is sent as well. */
            emails?: {
                /** Format: email */
                email: string;
                /** @description E.g. work. */
                label?: string | null;
            }[] | null;
            /** @description The primary one, in any format, stored as sent. */
            phone?: string | null;
            /** @description All of them, in place of the present ones. The first becomes the primary one, unless the field of the primary one is sent as well. */
            phones?: {
                phone: string;
                /** @description E.g. work. */
                label?: string | null;
            }[] | null;
            company?: string | null;
            website?: string | null;
            address?: string | null;
            city?: string | null;
            state?: string | null;
            zip?: string | null;
            country?: string | null;
            /** @description A BCP 47 tag, e.g. en or pt-BR. */
            language?: string | null;
            /** @description The number or the UUID of a user. */
            owner_user_id?: number | string | null;
            /** @description A user: user_… or the e-mail address. */
            owner?: number | string | null;
            /** @description By channel; the others keep theirs. A sent entry replaces that of its channel, null removes it. */
            consent?: {
                email?: components["schemas"]["ChannelConsentChange"];
                phone?: components["schemas"]["ChannelConsentChange"];
                sms?: components["schemas"]["ChannelConsentChange"];
                whatsapp?: components["schemas"]["ChannelConsentChange"];
                post?: components["schemas"]["ChannelConsentChange"];
            } | null;
            /** @description Names; matched in any case, or created. */
            tags?: string[] | string | null;
            /** @description Your own values: texts, numbers, booleans, or arrays of these. */
            custom_fields?: {
                [key: string]: string | number | boolean | (string | number | boolean)[] | null;
            } | null;
        };
        MergeContact: {
            /** @description The contacts that become part of this one, by number, UUID or contact_…. */
            contact_ids: (number | string)[];
            /** @description By field, the contact whose value it gets: one of those to merge, or this one. Of email and phone, its primary one becomes the primary one. The other fields keep the value of this contact, or take the first one of the others where it has none. */
            fields?: {
                first_name?: number | string;
                last_name?: number | string;
                email?: number | string;
                phone?: number | string;
                language?: number | string;
                owner_user_id?: number | string;
                company?: number | string;
                website?: number | string;
                address?: number | string;
                city?: number | string;
                state?: number | string;
                zip?: number | string;
                country?: number | string;
            } & {
                [key: string]: number | string;
            };
        };
        /** @description How many of each kind all of them have. */
        KeptByContactMerge: {
            leads: number;
            deals: number;
            notes: number;
            calls: number;
            tasks: number;
            events: number;
        };
        ContactMergePreview: {
            contact: components["schemas"]["Contact"];
            /** @description The contacts that become part of it. */
            merged: components["schemas"]["MergedLead"][];
            kept: components["schemas"]["KeptByContactMerge"];
        };
        CreateDeal: {
            title: string;
            /** @description At most 15 digits before the decimal point and 4 after it. */
            value: string | number;
            /** @description ISO 4217, e.g. USD. */
            currency: string;
            /** @description The number or the UUID of a pipeline. */
            pipeline_id?: number | string;
            /** @description The key of a pipeline, e.g. sales; the first one by default. */
            pipeline?: number | string;
            /** @description The number or the UUID of a stage of the pipeline. With a stage of another pipeline, send that pipeline as well. */
            stage_id?: number | string;
            /** @description The key of a stage of the pipeline; the first one by default. */
            stage?: number | string;
            /** @description A contact; that of the lead by default. */
            contact_id?: number | string;
            /** @description A lead that is not in the trash. */
            lead_id?: number | string;
            /** @description The number or the UUID of a user. */
            assigned_user_id?: number | string;
            /** @description A user: user_… or the e-mail address. */
            assigned_to?: number | string;
            /**
             * Format: date
             * @description YYYY-MM-DD
             */
            expected_close_date?: string;
            /** @description The reason for the loss. Only lost deals have one. */
            lost_reason?: string;
        };
        DealTotals: {
            stages: {
                pipeline_id: number | null;
                pipeline: string;
                stage_id: number | null;
                stage: string;
                currency: string;
                count: number;
                /** @description A decimal number. */
                value: string;
                /** @description Open deals count by the probability of their stage, won deals in full, lost deals not at all. */
                weighted_value: string;
            }[];
            currencies: {
                currency: string;
                count: number;
                /** @description A decimal number. */
                value: string;
                /** @description Open deals count by the probability of their stage, won deals in full, lost deals not at all. */
                weighted_value: string;
            }[];
        };
        UpdateDeal: {
            title?: string;
            /** @description At most 15 digits before the decimal point and 4 after it. */
            value?: string | number;
            /** @description ISO 4217, e.g. USD. */
            currency?: string;
            /** @description The number or the UUID of a pipeline. */
            pipeline_id?: number | string;
            /** @description The key of a pipeline, e.g. sales; the first one by default. */
            pipeline?: number | string;
            /** @description The number or the UUID of a stage of the pipeline. With a stage of another pipeline, send that pipeline as well. */
            stage_id?: number | string;
            /** @description The key of a stage of the pipeline; the first one by default. */
            stage?: number | string;
            /** @description A contact; that of the lead by default. */
            contact_id?: number | string | null;
            /** @description A lead that is not in the trash. */
            lead_id?: number | string | null;
            /** @description The number or the UUID of a user. */
            assigned_user_id?: number | string | null;
            /** @description A user: user_… or the e-mail address. */
            assigned_to?: number | string | null;
            /**
             * Format: date
             * @description YYYY-MM-DD
             */
            expected_close_date?: string | null;
            /** @description The reason for the loss. Only lost deals have one. */
            lost_reason?: string | null;
        };
        MoveDeal: {
            /** @description The number or the UUID of a pipeline. */
            pipeline_id?: number | string;
            /** @description The key of a pipeline, e.g. sales; the first one by default. */
            pipeline?: number | string;
            /** @description The number or the UUID of a stage of the pipeline. With a stage of another pipeline, send that pipeline as well. */
            stage_id?: number | string;
            /** @description The key of a stage of the pipeline; the first one by default. */
            stage?: number | string;
            /** @description The reason for the loss. Only lost deals have one. */
            lost_reason?: string;
        };
        LoseDeal: {
            lost_reason: string;
        };
        DuplicateGroup: {
            id: number;
            /** Format: uuid */
            uuid: string;
            /** @description How certain it is that the contacts are one person. */
            score: number;
            /** @description same_email: of one mailbox, such as with a tag after a plus. name_variant: the same name in another spelling or order. near_name: a slip away, or with a name more. A company is compared without its legal form. */
            reasons: ("same_email" | "same_phone" | "same_name" | "name_variant" | "near_name" | "same_company" | "same_city")[];
            /** @description Oldest first; the group has the id of the first one. */
            contacts: components["schemas"]["Contact"][];
        };
        MergeDuplicates: {
            /** @description Merges the groups with this score or a greater one; from 80 on. */
            min_score: number;
        };
        DuplicatesMerge: {
            /**
             * Format: uuid
             * @description For GET /causes/{cause}, its cancel, and POST /undo/{cause}.
             */
            cause: string;
            /** @description The number of groups to merge. */
            total: number;
            /** @description false when there is no group to merge. */
            running: boolean;
        };
        EventsMeta: {
            limit: number;
            /** @description The after of the next request; with direction=desc its before. */
            next: number;
            /** @description The last event of the log. */
            last: number;
        };
        /** @description One of your event types. */
        EventType: {
            id: number;
            /** Format: uuid */
            uuid: string;
            name: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        CreateEventType: {
            /** @description Unique among event types, ignoring case. */
            name: string;
        };
        UpdateEventType: {
            /** @description Unique among event types, ignoring case. */
            name?: string;
        };
        Feed: {
            id: number;
            /** Format: uuid */
            uuid: string;
            /** @enum {unknown} */
            kind: "leads" | "contacts" | "deals" | "tasks";
            name: string;
            /** @description The user whose access it has; null for a key that no user made. */
            owner_id: number | null;
            /** @description The secret address. Only its owner sees it; for others it is null. */
            url: string | null;
            /** @description Null for tasks, for a filter of its own, and for a view that was deleted. */
            view_id: number | null;
            /** @description Null for tasks and for a view. */
            filter: {
                [key: string]: unknown;
            } | null;
            search: string | null;
            sort: string | null;
            direction: string | null;
            /** @description Null for tasks; empty for all columns. */
            columns: string[] | null;
            /** @description Null for tasks; the most rows. */
            limit: number | null;
            /**
             * @description Null for lists.
             * @enum {string|null}
             */
            whose: "mine" | "team" | null;
            /**
             * @description Null for lists.
             * @enum {string|null}
             */
            show_as: "events" | "todos" | null;
            /**
             * Format: date-time
             * @description When a program last read it, to within five minutes; null until then.
             */
            read_at: string | null;
            /** Format: date-time */
            renewed_at: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        CreateFeed: {
            /**
             * @description A list as CSV, or tasks as a calendar.
             * @enum {unknown}
             */
            kind: "leads" | "contacts" | "deals" | "tasks";
            name: string;
            /** @description A saved view: the feed shows its filter and its order as they are by then. */
            view_id?: number | string;
            /** @description The parameters of the list; no search. Not with a view. */
            filter?: {
                [key: string]: string | number | boolean | (string | number | boolean)[];
            };
            search?: string | null;
            /** @description created_at by default. */
            sort?: string;
            /**
             * @description desc by default.
             * @enum {unknown}
             */
            direction?: "asc" | "desc";
            /** @description As those of an export, in their order; all by default. */
            columns?: string[];
            /** @description The most rows; 10,000 by default. */
            limit?: number;
            /**
             * @description Of tasks: your own, by default, or all.
             * @enum {unknown}
             */
            whose?: "mine" | "team";
            /**
             * @description Of tasks: events, by default, which every calendar shows, or to-dos.
             * @enum {unknown}
             */
            show_as?: "events" | "todos";
        };
        CustomField: {
            id: number;
            /** Format: uuid */
            uuid: string;
            /** @description The key in custom_fields of leads. */
            key: string;
            label: string;
            /** @enum {unknown} */
            type: "text" | "number" | "date" | "boolean" | "choice" | "choices";
            options: string[];
            /** @description The ISO 4217 code; null unless it is an amount of money. */
            currency: string | null;
            /** @description The unit of another number, such as m². */
            unit: string | null;
            required: boolean;
            position: number;
            /** @description No longer offered or validated; leads keep their values. */
            retired: boolean;
            /** @description Whether all older leads have been processed. Until then, lists cannot be filtered or sorted by the field. */
            settled: boolean;
            /** @description How many of these leads had a value that fits the type. */
            fitting: number;
            /** @description How many had one that does not fit; it stays as sent. */
            unfitting: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        CreateCustomField: {
            /** @description The key in custom_fields of leads. Derived from the label when left out. */
            key?: string;
            /** @description The key by default. */
            label?: string;
            /** @description Only for choice and choices. */
            options?: string[];
            /** @description Only for number: the ISO 4217 code of an amount of money, such as USD. */
            currency?: string | null;
            /** @description Only for number, instead of a currency: the unit, such as guests or m². */
            unit?: string | null;
            /** @description Whether this API creates leads only with it. Leads from forms and other sources may lack it. */
            required?: boolean;
            /** @description Its position in the list, from 0; the records after it move by one. */
            position?: number;
            /**
             * @description choice is one of the options, choices are several. A number sent as text is stored as a number, a choice in the spelling of its option.
             * @enum {unknown}
             */
            type: "text" | "number" | "date" | "boolean" | "choice" | "choices";
        };
        UpdateCustomField: {
            /** @description The key in custom_fields of leads. Derived from the label when left out. */
            key?: string;
            /** @description The key by default. */
            label?: string;
            /** @description Only for choice and choices. */
            options?: string[];
            /** @description Only for number: the ISO 4217 code of an amount of money, such as USD. */
            currency?: string | null;
            /** @description Only for number, instead of a currency: the unit, such as guests or m². */
            unit?: string | null;
            /** @description Whether this API creates leads only with it. Leads from forms and other sources may lack it. */
            required?: boolean;
            /** @description Its position in the list, from 0; the records after it move by one. */
            position?: number;
            /** @description true retires it, false reinstates it. */
            retired?: boolean;
        };
        FormField: {
            /** @description first_name, last_name, name, email, phone, company, website, address, city, state, zip, event_date, event_type and notes fill that field of the lead; any other key goes to its custom_fields. */
            key: string;
            label: string;
            /** @enum {unknown} */
            type: "text" | "textarea" | "email" | "phone" | "number" | "date" | "choice" | "choices" | "checkbox" | "consent" | "hidden";
            required?: boolean;
            /** @description For choice and choices. */
            options?: (string | {
                value: string;
                label: string;
            })[];
            /**
             * @description For a choice: a drop-down list, the default, or radio buttons.
             * @enum {unknown}
             */
            display?: "select" | "radio";
            /**
             * @description Two halves share a row.
             * @enum {unknown}
             */
            width?: "full" | "half";
            /** @description Shown while the field is empty. It does not replace the label. */
            placeholder?: string;
            /** @description Shown under the label. */
            help?: string;
            rules?: {
                min_length?: number;
                max_length?: number;
                /** @description A bound for a number, for a date as YYYY-MM-DD, or for the number of choices. */
                min?: number | string;
                /** @description A bound for a number, for a date as YYYY-MM-DD, or for the number of choices. */
                max?: number | string;
                /** @description For email: addresses of other domains are refused. */
                domains?: string[];
            };
            /** @description For a consent: the text that the person agrees to, stored with the lead. [text](https://…) is a link. */
            text?: string;
            /** @description For a hidden field. */
            default?: string;
            /** @description For a hidden field: the query parameter that fills it; its key by default. */
            parameter?: string;
        };
        Form: {
            id: number;
            /** Format: uuid */
            uuid: string;
            /** @description The id in its public address. */
            public_id: string;
            name: string;
            title: string | null;
            description: string | null;
            fields: components["schemas"]["FormField"][];
            /** @description Increases when the fields change. */
            fields_version: number;
            style: {
                accent_color: string;
                text_color: string;
                background_color: string;
                /** @enum {unknown} */
                font: "system" | "humanist" | "geometric" | "rounded" | "serif" | "mono";
                radius: number;
                width: number;
                button_text: string;
            };
            redirect_url: string | null;
            message: string | null;
            source: string | null;
            pipeline_id: number | null;
            stage_id: number | null;
            assigned_user_id: number | null;
            tags: string[];
            notify_user_ids: (number | null)[];
            rate_limit: number;
            /**
             * @description The language of its page; null shows each visitor that of their browser.
             * @enum {string|null}
             */
            language: "en" | "de" | null;
            active: boolean;
            /** @description The page to share. */
            url: string;
            embed: {
                /** @description HTML to paste into a page; it adjusts its height. */
                script: string;
                /** @description HTML for pages that do not allow scripts. */
                iframe: string;
            };
            submissions_count: number;
            /** @description The number of submissions discarded as spam. */
            spam_count: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        CreateForm: {
            /** @description For internal use. */
            name: string;
            /** @description Replaces all fields; different fields make a new version of the form. */
            fields: components["schemas"]["FormField"][];
            /** @description The heading that visitors see; the name by default. */
            title?: string | null;
            /** @description Shown under the title. [text](https://…) is a link. */
            description?: string | null;
            /** @description Replaces the whole style; omitted values are the defaults. Colours with too little contrast to the background are refused (4.5 to 1 for the text, 3 to 1 for the accent). */
            style?: {
                accent_color?: string;
                text_color?: string;
                background_color?: string;
                /** @enum {unknown} */
                font?: "system" | "humanist" | "geometric" | "rounded" | "serif" | "mono";
                radius?: number;
                width?: number;
                button_text?: string;
            } | null;
            /**
             * Format: uri
             * @description Where visitors go after sending it, instead of seeing the message.
             */
            redirect_url?: string | null;
            /** @description The message that visitors see after sending it. */
            message?: string | null;
            /** @description The source of its leads. */
            source?: string | null;
            /** @description The pipeline of its leads: its number, id or key. */
            pipeline_id?: number | string | null;
            /** @description The number or the id of a stage; the first of the pipeline by default. */
            stage_id?: number | string | null;
            /** @description The user who gets its leads: number, id or e-mail address. */
            assigned_user_id?: number | string | null;
            /** @description The tags of its leads. */
            tags?: string[] | null;
            /** @description The users to notify of each submission. */
            notify_user_ids?: (number | string)[] | null;
            /** @description Submissions per minute from one IP address; 10 by default. */
            rate_limit?: number;
            /**
             * @description The language of its page, its errors and its thanks: en, de, or null for that of the visitor's browser; that of the workspace by default. The texts that you write stay as they are.
             * @enum {string|null}
             */
            language?: "en" | "de" | null;
            /** @description Whether it accepts submissions; true by default. */
            active?: boolean;
        };
        UpdateForm: {
            /** @description For internal use. */
            name?: string;
            /** @description Replaces all fields; different fields make a new version of the form. */
            fields?: components["schemas"]["FormField"][];
            /** @description The heading that visitors see; the name by default. */
            title?: string | null;
            /** @description Shown under the title. [text](https://…) is a link. */
            description?: string | null;
            /** @description Replaces the whole style; omitted values are the defaults. Colours with too little contrast to the background are refused (4.5 to 1 for the text, 3 to 1 for the accent). */
            style?: {
                accent_color?: string;
                text_color?: string;
                background_color?: string;
                /** @enum {unknown} */
                font?: "system" | "humanist" | "geometric" | "rounded" | "serif" | "mono";
                radius?: number;
                width?: number;
                button_text?: string;
            } | null;
            /**
             * Format: uri
             * @description Where visitors go after sending it, instead of seeing the message.
             */
            redirect_url?: string | null;
            /** @description The message that visitors see after sending it. */
            message?: string | null;
            /** @description The source of its leads. */
            source?: string | null;
            /** @description The pipeline of its leads: its number, id or key. */
            pipeline_id?: number | string | null;
            /** @description The number or the id of a stage; the first of the pipeline by default. */
            stage_id?: number | string | null;
            /** @description The user who gets its leads: number, id or e-mail address. */
            assigned_user_id?: number | string | null;
            /** @description The tags of its leads. */
            tags?: string[] | null;
            /** @description The users to notify of each submission. */
            notify_user_ids?: (number | string)[] | null;
            /** @description Submissions per minute from one IP address; 10 by default. */
            rate_limit?: number;
            /**
             * @description The language of its page, its errors and its thanks: en, de, or null for that of the visitor's browser; that of the workspace by default. The texts that you write stay as they are.
             * @enum {string|null}
             */
            language?: "en" | "de" | null;
            /** @description Whether it accepts submissions; true by default. */
            active?: boolean;
        };
        FormSubmission: {
            id: number;
            /** Format: uuid */
            uuid: string;
            /** @description The version of the fields that were answered. */
            form_version: number;
            lead_id: number | null;
            /** @description Whether the person already had a lead. */
            is_duplicate: boolean;
            /** @description The answers by the key of the field. */
            answers: {
                [key: string]: unknown;
            };
            /** @description The page with the form. */
            page_url: string | null;
            /** @description The referrer of that page. */
            referrer: string | null;
            /** @description The utm_ parameters, gclid and fbclid. */
            campaign: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            created_at: string;
        };
        /** @description A value for each key of the form. */
        SubmitForm: {
            [key: string]: unknown;
        };
        FormPreview: {
            /** @description The page of the form. */
            html: string;
            /** @description The page that visitors see after sending it. */
            thanks_html: string;
        };
        Import: {
            id: number;
            /** Format: uuid */
            uuid: string;
            file_name: string;
            bytes: number;
            /** @enum {unknown} */
            state: "ready" | "running" | "paused" | "finished" | "cancelled" | "failed";
            format: {
                /** @enum {unknown} */
                type: "csv" | "ndjson" | "xlsx";
                /** @enum {string|null} */
                encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | null;
                /** @enum {string|null} */
                delimiter: "," | ";" | "\t" | "|" | null;
                has_header: boolean;
            };
            columns: {
                /** @description From 0. */
                index: number;
                /** @description In the header; one that occurs twice gets a number, an empty one its position. */
                name: string;
                /** @description Its first values. */
                samples: string[];
                /** @description One of name, first_name, last_name, email, phone, company, website, address, city, state, zip, event_date, event_type, source, status, pipeline, stage, assigned_to, notes, tags, external_id, created_at, starred, consent, extra, or custom_fields. and a key; null leaves the column out. */
                field: string | null;
                /** @description A custom field that the start defines. */
                new_field: {
                    label?: string;
                    /** @enum {unknown} */
                    type?: "text" | "number" | "date" | "boolean";
                } | null;
                /** @enum {unknown} */
                decimal_mark: "." | ",";
                /** @enum {unknown} */
                date_order: "ymd" | "dmy" | "mdy";
            }[];
            options: {
                /** @enum {unknown} */
                known_people: "create" | "update" | "fill" | "skip";
                status: string | null;
                tags: string[];
                source: string | null;
                assigned_user_id: number | null;
                pipeline_id: number | null;
                pipeline_stage_id: number | null;
                webhooks: boolean;
            };
            /** @description Without the header and blank rows. */
            row_count: number;
            rows_done: number;
            /** @description Leads. */
            created: number;
            /** @description Leads that were filled in or overwritten. */
            updated: number;
            /** @description Rows of known people. */
            skipped: number;
            /** @description Rows that made no lead: see failed-rows. */
            failed: number;
            /** @description Rows that came in without one of their values. */
            incomplete: number;
            rows_per_second: number | null;
            seconds_left: number | null;
            /**
             * Format: uuid
             * @description For POST /undo/{cause}.
             */
            cause: string;
            undone: boolean;
            /** @description Its undo still runs. */
            undoing: boolean;
            /** Format: date-time */
            started_at: string | null;
            /** Format: date-time */
            ended_at: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        CreateImport: {
            file_name: string;
            /** @description The text of the file. */
            content: string;
        };
        UpdateImport: {
            /** @description Reads the file again, and guesses its columns anew. */
            format?: {
                /** @enum {unknown} */
                encoding?: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
                /** @enum {unknown} */
                delimiter?: "," | ";" | "\t" | "|";
                has_header?: boolean;
            };
            /** @description Only the columns that change. */
            columns?: {
                index: number;
                /** @description One of name, first_name, last_name, email, phone, company, website, address, city, state, zip, event_date, event_type, source, status, pipeline, stage, assigned_to, notes, tags, external_id, created_at, starred, consent, extra, or custom_fields. and a key; null leaves the column out. */
                field?: string | null;
                /** @description Instead of field: a custom field that the start defines. */
                new_field?: {
                    label: string;
                    /** @enum {unknown} */
                    type: "text" | "number" | "date" | "boolean";
                };
                /** @enum {unknown} */
                decimal_mark?: "." | ",";
                /** @enum {unknown} */
                date_order?: "ymd" | "dmy" | "mdy";
            }[];
            /** @description For every row. A value of the row itself takes precedence; tags are added. */
            options?: {
                /**
                 * @description For a row whose e-mail address or phone a lead has: fill its empty fields (the default), update it with the values of the row, skip the row, or create another lead.
                 * @enum {unknown}
                 */
                known_people?: "create" | "update" | "fill" | "skip";
                tags?: string[];
                /** @description Whether webhooks deliver its changes; false by default. */
                webhooks?: boolean;
                /** @description A key. */
                status?: string | null;
                source?: string | null;
                /** @description A user. */
                assigned_user_id?: number | string | null;
                /** @description A pipeline. */
                pipeline_id?: number | string | null;
                /** @description A stage. */
                pipeline_stage_id?: number | string | null;
            };
        };
        ImportPreview: {
            /** @description Rows of people that the workspace has a lead of. */
            known: number;
            rows: {
                /** @description As a spreadsheet numbers it. */
                row: number;
                cells: string[];
                /**
                 * @description create, or what becomes of known people; fail: it makes no lead.
                 * @enum {unknown}
                 */
                action: "create" | "update" | "fill" | "skip" | "fail";
                /** @description Values that do not fit; the lead keeps them among its extra fields. */
                problems: {
                    /** @description Null for the row as a whole. */
                    column: number | null;
                    field: string;
                    code: string;
                    params: {
                        [key: string]: unknown;
                    };
                    message: string;
                }[];
            }[];
        };
        IntegrationType: {
            type: string;
            label: string;
            description: string;
            /** @description A JSON Schema. */
            settings_schema: {
                [key: string]: unknown;
            };
            /** @description Settings that are write-only. */
            secrets: string[];
            /** @description Whether it has an address, to which its service sends. */
            receives: boolean;
            /** @description Whether messages go out by it. */
            sends: boolean;
            /** @description How to set it up; {address} stands for the address of the integration. */
            steps: string[];
        };
        Integration: {
            id: number;
            /** Format: uuid */
            uuid: string;
            /** @enum {unknown} */
            type: "facebook_lead_ads" | "google_ads" | "typeform" | "tally" | "jotform" | "wix" | "wordpress" | "html_form" | "webhook" | "mailgun" | "ses" | "smtp" | "whatsapp_cloud" | "slack";
            name: string;
            /** @description Secrets show only their last characters. */
            settings: {
                [key: string]: unknown;
            };
            active: boolean;
            /**
             * @description waiting: nothing has come in yet; failing: the last delivery failed.
             * @enum {unknown}
             */
            state: "ok" | "waiting" | "failing" | "off";
            /** @description When the last delivery came in. */
            last_delivery_at: string | null;
            /** @description Why the last delivery failed. */
            last_error: {
                /** @enum {string} */
                reason?: "signature_missing" | "signature_wrong" | "token_wrong" | "origin_not_allowed" | "spam" | "test" | "other_source" | "not_wanted" | "no_person" | "not_understood" | "values_refused" | "access_denied" | "gone" | "service_limit" | "service_failed" | "service_unreachable" | "integration_deleted" | "error";
                /** @description A sentence, such as that of the service. */
                detail?: string | null;
            } | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        CreateIntegration: {
            type: string;
            name: string;
            /** @description By the schema of the type; see GET /api/v1/integrations/types. */
            settings: {
                [key: string]: unknown;
            };
            active?: boolean;
        };
        UpdateIntegration: {
            name?: string;
            /** @description By the schema of the type; see GET /api/v1/integrations/types. */
            settings?: {
                [key: string]: unknown;
            };
            active?: boolean;
        };
        IntegrationAddress: {
            /** @description Null until it is created. */
            url: string | null;
            renewed_at: string | null;
        };
        IntegrationDelivery: {
            id: number;
            /** Format: uuid */
            uuid: string;
            /**
             * @description waiting to be handled, or to be tried again; handled; ignored on purpose; failed until somebody replays it; refused as forged.
             * @enum {unknown}
             */
            state: "waiting" | "handled" | "ignored" | "failed" | "refused";
            /**
             * @description Why it became no lead.
             * @enum {string|null}
             */
            reason: "signature_missing" | "signature_wrong" | "token_wrong" | "origin_not_allowed" | "spam" | "test" | "other_source" | "not_wanted" | "no_person" | "not_understood" | "values_refused" | "access_denied" | "gone" | "service_limit" | "service_failed" | "service_unreachable" | "integration_deleted" | "error" | null;
            /** @description A sentence, such as that of the service. */
            detail: string | null;
            lead_id: number | null;
            attempts: number;
            /** @description When it is tried next. */
            due_at: string | null;
            /** @description As it was sent. Of one delivery alone. */
            payload?: unknown;
            /** @description What the service said when asked. Of one delivery alone. */
            fetched?: unknown;
            /** Format: date-time */
            received_at: string;
            handled_at: string | null;
        };
        Replayed: {
            count: number;
        };
        BackfillIntegration: {
            form_id: string;
            /** @description A time in ISO 8601, or a day. */
            since: string;
        };
        Backfill: {
            form_id: string;
            /** Format: date-time */
            since: string;
        };
        PreviewIntegration: {
            /** @description What the service would send. */
            payload?: {
                [key: string]: unknown;
            };
            /** @description A delivery of this integration. */
            delivery_id?: number | string;
            /** @description In place of that of the integration, to try it before it is saved. */
            mapping?: {
                [key: string]: string;
            };
        };
        IntegrationPreview: {
            /** @description The fields of the sample, in its order. */
            fields: {
                /** @description By which a mapping names it. */
                name: string;
                label: string | null;
                value: unknown;
                /** @description The field of the lead that it fills; null: it is kept in extra. */
                field: string | null;
            }[];
            /** @description The lead that it becomes; null for none. */
            lead: {
                [key: string]: unknown;
            } | null;
            /** @description Why it becomes no lead. */
            problem: {
                /** @enum {string} */
                reason?: "signature_missing" | "signature_wrong" | "token_wrong" | "origin_not_allowed" | "spam" | "test" | "other_source" | "not_wanted" | "no_person" | "not_understood" | "values_refused" | "access_denied" | "gone" | "service_limit" | "service_failed" | "service_unreachable" | "integration_deleted" | "error";
                /** @description A sentence, such as that of the service. */
                detail?: string | null;
            } | null;
        };
        IntegrationTest: {
            /** @description Whether all is well. */
            ok: boolean;
            checks: {
                name: string;
                ok: boolean;
                detail: string;
            }[];
        };
        ExampleRequest: {
            /** @description The contract, or inbound for its endpoint for forms. */
            name: string;
            /** @enum {unknown} */
            contract: "leadhub" | "crmleadpro" | "remixcrm" | "snapcrm" | "leadmarket";
            /** @constant */
            method: "POST";
            url: string;
            /** @description With YOUR_API_KEY where the key goes. */
            headers: {
                [key: string]: string;
            };
            body: {
                [key: string]: unknown;
            };
        };
        Key: {
            id: number;
            /** Format: uuid */
            uuid: string;
            /** @enum {unknown} */
            contract: "leadhub" | "crmleadpro" | "remixcrm" | "snapcrm" | "leadmarket";
            name: string;
            /** @description The first characters, by which people recognize it. */
            prefix: string;
            /** @description The key itself. Only in the response that creates it. */
            key?: string;
            /** @description * means all scopes. */
            scopes: string[];
            /** @description Its own limit; null applies that of its contract. */
            limit: string | null;
            /** @description The limit in force, such as 1000/hour. */
            effective_limit: string;
            /** @description Of a leadmarket key. */
            supplier_id: number | null;
            /** @description The user who created it. */
            created_by: number | null;
            /** Format: date-time */
            expires_at: string | null;
            /** Format: date-time */
            revoked_at: string | null;
            /**
             * Format: date-time
             * @description Exact to about a minute.
             */
            last_used_at: string | null;
            /** @description The address of the client that last used it. */
            last_used_from: string | null;
            /** @description The User-Agent of that client. */
            last_used_agent: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        CreateKey: {
            /** @enum {unknown} */
            contract: "leadhub" | "crmleadpro" | "remixcrm" | "snapcrm" | "leadmarket";
            name: string;
            /** @description read:, write: or delete: and a resource, or * for everything. When a key is created without them, all that its contract allows. */
            scopes?: string[];
            /** @description A number per second, minute, hour or day, such as 500/hour. */
            limit?: string;
            /**
             * Format: date-time
             * @description It stops working then.
             */
            expires_at?: string;
            /** @description The supplier of a leadmarket key, by any of its ids or its name. */
            supplier_id?: number | string;
        };
        UpdateKey: {
            name?: string;
            /** @description read:, write: or delete: and a resource, or * for everything. When a key is created without them, all that its contract allows. */
            scopes?: string[];
            /** @description A number per second, minute, hour or day, such as 500/hour. */
            limit?: string | null;
            /**
             * Format: date-time
             * @description It stops working then.
             */
            expires_at?: string | null;
        };
        KeyStatusCount: {
            status: number;
            requests: number;
        };
        KeyDay: {
            /**
             * Format: date
             * @description By UTC.
             */
            day: string;
            requests: number;
            /** @description By the status of the response. */
            statuses: components["schemas"]["KeyStatusCount"][];
        };
        KeyRefusal: {
            /** Format: date-time */
            at: string;
            method: string;
            /** @description Without its query; /:value stands for that of an upsert. */
            path: string;
            status: number;
            /** @description The kind of error, such as forbidden or invalid. */
            code: string;
            /** @description What the response said, with the fields concerned. */
            message: string;
            request_id: string;
        };
        KeyUsage: {
            /** @description Those of all days. */
            requests: number;
            /** @description The last 30 days, oldest first. */
            days: components["schemas"]["KeyDay"][];
            last_refusal: components["schemas"]["KeyRefusal"] | null;
        };
        MailAttachment: {
            name: string | null;
            type: string;
            bytes: number;
        };
        Mail: {
            id: number;
            /** Format: uuid */
            uuid: string;
            lead_id: number | null;
            /** @enum {unknown} */
            direction: "out" | "in";
            /** @enum {unknown} */
            state: "queued" | "sending" | "sent" | "unknown" | "failed" | "suppressed" | "received";
            /** @enum {unknown} */
            kind: "personal" | "marketing" | "transactional" | "reply" | "bounce" | "automatic";
            template_id: number | null;
            author: components["schemas"]["ActorSummary"];
            /** @description Null until it is sent. */
            from: string | null;
            to: string;
            subject: string;
            text: string;
            /** @description Of a received mail: its text without the mail that it quotes. */
            reply_text: string | null;
            html: string | null;
            /** @description They are not stored. */
            attachments: components["schemas"]["MailAttachment"][];
            attempts: number;
            /** @description Why it failed, is suppressed, or is tried again. */
            error: string | null;
            /** Format: date-time */
            sent_at: string | null;
            /**
             * Format: date-time
             * @description By the events of the mail service.
             */
            delivered_at: string | null;
            /**
             * Format: date-time
             * @description Of marketing that is tracked.
             */
            opened_at: string | null;
            /** Format: date-time */
            clicked_at: string | null;
            /** Format: date-time */
            replied_at: string | null;
            /** Format: date-time */
            bounced_at: string | null;
            /**
             * Format: date-time
             * @description When it was reported as spam.
             */
            complained_at: string | null;
            /** Format: date-time */
            unsubscribed_at: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        CreateMail: {
            subject?: string;
            text?: string;
            /** @description A template, instead of the text. */
            template_id?: number | string;
            /** @description The mail that it replies to. */
            reply_to_mail_id?: number | string;
        };
        MailSettings: {
            integration_id: number | null;
            /** @description Null without an integration: the SMTP server of the installation sends. */
            host: string | null;
            port: number | null;
            /** @enum {string|null} */
            security: "tls" | "starttls" | "none" | null;
            username: string | null;
            has_password: boolean;
            /** @description The name of the workspace by default. */
            from_name: string | null;
            /** @description Used with a server of your own. */
            from_address: string | null;
            /** @description Replies go to reply+…@ this domain, whose mails you pass on to inbound_url. */
            reply_domain: string | null;
            max_per_minute: number | null;
            /** @description Whether marketing reports that it was opened. */
            track_opens: boolean;
            /** @description Whether links of marketing are counted. */
            track_clicks: boolean;
            /** @description Received mails are posted here; null until settings are saved. */
            inbound_url: string | null;
            /** @description Whether the installation has an SMTP server for workspaces without one. */
            installation_sends: boolean;
            /** Format: date-time */
            updated_at: string;
        };
        UpdateMailSettings: {
            /** @description An integration that sends, of the type mailgun, ses or smtp. Null: the server below. */
            integration_id?: number | string | null;
            /** @description Null: that of the installation. */
            host?: string | null;
            port?: number | null;
            /**
             * @description starttls by default, usual with port 587; tls with 465.
             * @enum {string|null}
             */
            security?: "tls" | "starttls" | "none" | null;
            username?: string | null;
            /** @description It is never shown. Another host or user removes it. */
            password?: string | null;
            from_name?: string | null;
            from_address?: string | null;
            reply_domain?: string | null;
            max_per_minute?: number | null;
            track_opens?: boolean;
            track_clicks?: boolean;
        };
        SendTestMail: {
            /** Format: email */
            to: string;
        };
        MailTest: {
            sent: boolean;
            error: string | null;
            duration_ms: number;
        };
        DnsRecord: {
            type: string;
            name: string;
            value: string;
        };
        DomainFinding: {
            /** @enum {unknown} */
            check: "spf" | "dkim" | "dmarc";
            /**
             * @description unknown: it was not found out.
             * @enum {unknown}
             */
            status: "ok" | "warning" | "missing" | "unknown";
            /** @enum {unknown} */
            code: "spf_ok" | "spf_missing" | "spf_twice" | "spf_not_included" | "spf_allows_all" | "dkim_ok" | "dkim_missing" | "dkim_selector_unknown" | "dkim_revoked" | "dkim_invalid" | "dkim_short" | "dmarc_ok" | "dmarc_none" | "dmarc_missing" | "dmarc_twice" | "dmarc_invalid" | "lookup_failed";
            advice: string;
            /** @description Where the record was looked up. */
            name: string;
            /** @description The record that is there. */
            found: string | null;
            /** @description The record to add, or to put in place of the one that is there. */
            add: components["schemas"]["DnsRecord"] | null;
        };
        DomainCheck: {
            /** @description Null when nothing is set up to send mails. */
            domain: string | null;
            findings: components["schemas"]["DomainFinding"][];
        };
        Mention: {
            user_id: number | null;
            /** @description As the body has it, without the @. */
            name: string;
            /** @description Of the @, in UTF-16 code units from 0. */
            start: number;
            /** @description With the @. */
            length: number;
        };
        Note: {
            id: number;
            /** Format: uuid */
            uuid: string;
            lead_id: number | null;
            body: string;
            /** @description The users whom the body names by @ and their name or e-mail address. */
            mentions: components["schemas"]["Mention"][];
            author: components["schemas"]["ActorSummary"];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        CreateNote: {
            /** @description @ and the full name or the e-mail address of an active user mentions them, and notifies them; an edit notifies only those who are new in it. */
            body: string;
        };
        UpdateNote: {
            /** @description @ and the full name or the e-mail address of an active user mentions them, and notifies them; an edit notifies only those who are new in it. */
            body?: string;
        };
        NotificationSubject: {
            /** @description lead, deal, contact, task, import … */
            type: string;
            /** @description The id of the record in this API. */
            id: number | null;
            /** Format: uuid */
            uuid: string;
            /** @description Its current name, of a webhook its host; null when it is gone, or not yours to read. */
            name: string | null;
        };
        /** @description Who did it; null for Inlet itself. */
        NotificationActor: {
            /** @description user, key, automation, import, integration, command or system. */
            type: string;
            /** @description Of the key, the user, the automation or the integration. */
            id: number | null;
            name: string | null;
        } | null;
        Notification: {
            /** Format: uuid */
            id: string;
            /** @enum {unknown} */
            kind: "lead_assigned" | "lead_waiting" | "mention" | "task_due" | "form_answered" | "import_done" | "automation_message" | "automation_stopped" | "webhook_failing";
            subject: components["schemas"]["NotificationSubject"];
            actor: components["schemas"]["NotificationActor"];
            /** @description With the kind, what makes a sentence of it; numbers are ids of the native API. mention: note_id, excerpt. task_due: due_at, lead_uuid. form_answered: form_id, form. import_done: state (finished or failed), created, updated, skipped, failed. automation_message: message. automation_stopped: run_id, step_type and code of the last run. lead_waiting: level (owner, next or manager), minutes. webhook_failing: code (gone or failing). */
            params: {
                [key: string]: unknown;
            };
            /** @description Above 1, it gathers so many, and is about the newest: leads that one change assigned, failed runs of an automation in an hour, or leads and messages of an hour beyond twenty. */
            count: number;
            /** Format: date-time */
            created_at: string;
            /** @description null while it is unread. */
            read_at: string | null;
        };
        MarkNotificationsRead: {
            /** @description Those that are not yours are ignored. */
            ids?: string[];
            /** @constant */
            all?: true;
        };
        UnreadNotifications: {
            unread: number;
        };
        MarkNotificationsUnread: {
            /** @description Those that are not yours are ignored. */
            ids: string[];
        };
        NotificationPreferences: {
            kinds: {
                lead_assigned: {
                    in_app: boolean;
                    email: boolean;
                    push: boolean;
                };
                lead_waiting: {
                    in_app: boolean;
                    email: boolean;
                    push: boolean;
                };
                mention: {
                    in_app: boolean;
                    email: boolean;
                    push: boolean;
                };
                task_due: {
                    in_app: boolean;
                    email: boolean;
                    push: boolean;
                };
                form_answered: {
                    in_app: boolean;
                    email: boolean;
                    push: boolean;
                };
                import_done: {
                    in_app: boolean;
                    email: boolean;
                    push: boolean;
                };
                automation_message: {
                    in_app: boolean;
                    email: boolean;
                    push: boolean;
                };
                automation_stopped: {
                    in_app: boolean;
                    email: boolean;
                    push: boolean;
                };
                webhook_failing: {
                    in_app: boolean;
                    email: boolean;
                    push: boolean;
                };
            };
            /** @description Mails and pushes wait until they end, such as from 20:00 to 07:00. */
            quiet_hours: {
                start: string;
                end: string;
            } | null;
            /** @description The time of day at which mails come together, such as 08:00; null sends each at once. */
            digest_at: string | null;
            /** @description Of your profile, or else of the workspace: PATCH /users/me changes it. */
            time_zone: string;
        };
        UpdateNotificationPreferences: {
            /** @description Only the kinds and channels that change. */
            kinds?: {
                lead_assigned?: {
                    in_app?: boolean;
                    email?: boolean;
                    push?: boolean;
                };
                lead_waiting?: {
                    in_app?: boolean;
                    email?: boolean;
                    push?: boolean;
                };
                mention?: {
                    in_app?: boolean;
                    email?: boolean;
                    push?: boolean;
                };
                task_due?: {
                    in_app?: boolean;
                    email?: boolean;
                    push?: boolean;
                };
                form_answered?: {
                    in_app?: boolean;
                    email?: boolean;
                    push?: boolean;
                };
                import_done?: {
                    in_app?: boolean;
                    email?: boolean;
                    push?: boolean;
                };
                automation_message?: {
                    in_app?: boolean;
                    email?: boolean;
                    push?: boolean;
                };
                automation_stopped?: {
                    in_app?: boolean;
                    email?: boolean;
                    push?: boolean;
                };
                webhook_failing?: {
                    in_app?: boolean;
                    email?: boolean;
                    push?: boolean;
                };
            };
            /** @description Mails and pushes wait until they end, such as from 20:00 to 07:00. */
            quiet_hours?: {
                start: string;
                end: string;
            } | null;
            /** @description The time of day at which mails come together, such as 08:00; null sends each at once. */
            digest_at?: string | null;
        };
        PushKey: {
            public_key: string;
        };
        PushSubscription: {
            id: number;
            /** Format: uuid */
            uuid: string;
            /** @description Such as "Firefox on Linux". */
            device: string | null;
            /** Format: date-time */
            created_at: string;
        };
        /** @description What PushSubscription.toJSON() of a browser returns. */
        CreatePushSubscription: {
            /** @description The push service's address. */
            endpoint: string;
            expirationTime?: number | null;
            keys: {
                /** @description The browser's public key. */
                p256dh: string;
                /** @description A secret of the browser. */
                auth: string;
            };
        };
        Stage: {
            id: number;
            /** Format: uuid */
            uuid: string;
            pipeline_id: number | null;
            key: string;
            name: string;
            position: number;
            probability: number;
            /** @enum {unknown} */
            outcome: "open" | "won" | "lost";
            color: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        Pipeline: {
            id: number;
            /** Format: uuid */
            uuid: string;
            key: string;
            name: string;
            position: number;
            stages: components["schemas"]["Stage"][];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        CreatePipeline: {
            name: string;
            /** @description Lower-case letters and digits, with _ or - between them. Derived from the name when left out. */
            key?: string;
            /** @description Its position in the list, from 0; the records after it move by one. */
            position?: number;
            /** @description In order. None by default. */
            stages?: {
                name: string;
                /** @description Lower-case letters and digits, with _ or - between them. Derived from the name when left out. */
                key?: string;
                /** @description Its position in the list, from 0; the records after it move by one. */
                position?: number;
                /** @description The chance of winning in percent; by default 100 for a won stage, else 0. */
                probability?: number;
                /**
                 * @description The outcome of deals in this stage; open by default.
                 * @enum {unknown}
                 */
                outcome?: "open" | "won" | "lost";
                /** @description As #rrggbb. */
                color?: string | null;
            }[];
        };
        UpdatePipeline: {
            name?: string;
            /** @description Lower-case letters and digits, with _ or - between them. Derived from the name when left out. */
            key?: string;
            /** @description Its position in the list, from 0; the records after it move by one. */
            position?: number;
        };
        ReorderPipeline: {
            /** @description All stages, in their new order; ids or keys. */
            stage_ids: (number | string)[];
        };
        ScoreRule: {
            id: number;
            /** Format: uuid */
            uuid: string;
            name: string;
            /** @description The filters of the list of leads, such as status or created_at[within]; neither search nor lead_score. {} matches all leads. */
            filter: {
                [key: string]: string[] | string;
            };
            points: number;
            active: boolean;
            position: number;
            /** @description The list no longer takes its filter, such as by a deleted custom field: it gives no points. */
            broken: boolean;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        CreateScoreRule: {
            name: string;
            /** @description The filters of the list of leads, such as status or created_at[within]; neither search nor lead_score. {} matches all leads. */
            filter: {
                [key: string]: string | number | boolean | (string | number | boolean)[];
            };
            /** @description Added to the score of a lead that matches, or taken from it; not 0. */
            points: number;
            /** @description true by default. */
            active?: boolean;
            /** @description Rules are listed by it, those with the same by their number. */
            position?: number;
        };
        RescoringProgress: {
            /** @description Whether leads are being scored again. */
            rescoring: boolean;
            /** @description Leads of the current run, or of the last one. */
            done: number;
            total: number;
        };
        UpdateScoreRule: {
            name?: string;
            /** @description The filters of the list of leads, such as status or created_at[within]; neither search nor lead_score. {} matches all leads. */
            filter?: {
                [key: string]: string | number | boolean | (string | number | boolean)[];
            };
            /** @description Added to the score of a lead that matches, or taken from it; not 0. */
            points?: number;
            /** @description true by default. */
            active?: boolean;
            /** @description Rules are listed by it, those with the same by their number. */
            position?: number;
        };
        AddReadyMadeScoreRules: {
            /**
             * @description Of the names; en by default.
             * @enum {unknown}
             */
            language?: "en" | "de";
        };
        PreviewScoreRule: {
            /** @description The rule that is edited; none for a new one. */
            score_rule_id?: number | string;
            /** @description The filters of the list of leads, such as status or created_at[within]; neither search nor lead_score. {} matches all leads. */
            filter?: {
                [key: string]: string | number | boolean | (string | number | boolean)[];
            };
            /** @description Added to the score of a lead that matches, or taken from it; not 0. */
            points?: number;
            /** @description true by default. */
            active?: boolean;
            /** @description true for what deleting the rule does. */
            removed?: boolean;
        };
        ScoreRulePreview: {
            /** @description All leads. */
            total: number;
            /** @description The leads that the rule matches. */
            matching: number;
            /** @description The leads that get another score. */
            changed: number;
            /** @description Leads by score: 0 to 9, 10 to 19 … 90 to 100, by the rules as they are. */
            before: number[];
            /** @description The same with the rule as it is sent. */
            after: number[];
        };
        ScoreReason: {
            id: number;
            /** Format: uuid */
            uuid: string;
            name: string;
            points: number;
            matches: boolean;
            /** @description The rule gives no points: see score rules. */
            broken: boolean;
        };
        ScoreChange: {
            /** Format: date-time */
            at: string;
            before: number;
            after: number;
            /** @description The rules that matched then, as they were. */
            reasons: {
                name: string;
                points: number;
            }[];
        };
        LeadScore: {
            score: number;
            /** @description The active rules, by position. */
            rules: components["schemas"]["ScoreReason"][];
            /** @description Newest first. */
            changes: components["schemas"]["ScoreChange"][];
        };
        SearchHit: {
            /** @enum {unknown} */
            kind: "lead" | "contact" | "deal" | "form" | "tag" | "pipeline" | "stage" | "status" | "source" | "event_type" | "field" | "user" | "team" | "webhook" | "automation" | "integration" | "campaign" | "key";
            id: number;
            /** Format: uuid */
            uuid: string;
            title: string;
            subtitle: string | null;
            match: {
                /** @description The field that contains q. */
                field: string;
                /** @description Its value. */
                text: string;
                /** @description Where it contains q: start and end in UTF-16 code units. */
                ranges: number[][];
            };
        };
        /** @description One of your sources. */
        Source: {
            id: number;
            /** Format: uuid */
            uuid: string;
            name: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        CreateSource: {
            /** @description Unique among sources, ignoring case. */
            name: string;
        };
        UpdateSource: {
            /** @description Unique among sources, ignoring case. */
            name?: string;
        };
        SpeedToLead: {
            /** @description After which the owner of the lead is alerted; null for never. */
            owner_minutes: number | null;
            /** @description After which the least loaded colleague of the owner who is at work is alerted; null for never. */
            next_minutes: number | null;
            /** @description After which the leaders of the owner's teams are, else the managers, else the admins and owners, alerted; null for never. */
            manager_minutes: number | null;
            /** @description Whether only the time counts in which somebody of the owner's teams is at work; without a team or an owner, somebody of the workspace. */
            working_hours_only: boolean;
        };
        UpdateSpeedToLead: {
            /** @description After which the owner of the lead is alerted; null for never. */
            owner_minutes?: number | null;
            /** @description After which the least loaded colleague of the owner who is at work is alerted; null for never. */
            next_minutes?: number | null;
            /** @description After which the leaders of the owner's teams are, else the managers, else the admins and owners, alerted; null for never. */
            manager_minutes?: number | null;
            /** @description Whether only the time counts in which somebody of the owner's teams is at work; without a team or an owner, somebody of the workspace. */
            working_hours_only?: boolean;
        };
        CreateStage: {
            name: string;
            /** @description Lower-case letters and digits, with _ or - between them. Derived from the name when left out. */
            key?: string;
            /** @description Its position in the list, from 0; the records after it move by one. */
            position?: number;
            /** @description The chance of winning in percent; by default 100 for a won stage, else 0. */
            probability?: number;
            /**
             * @description The outcome of deals in this stage; open by default.
             * @enum {unknown}
             */
            outcome?: "open" | "won" | "lost";
            /** @description As #rrggbb. */
            color?: string | null;
        };
        UpdateStage: {
            name?: string;
            /** @description Lower-case letters and digits, with _ or - between them. Derived from the name when left out. */
            key?: string;
            /** @description Its position in the list, from 0; the records after it move by one. */
            position?: number;
            /** @description The chance of winning in percent; by default 100 for a won stage, else 0. */
            probability?: number;
            /**
             * @description The outcome of deals in this stage; open by default.
             * @enum {unknown}
             */
            outcome?: "open" | "won" | "lost";
            /** @description As #rrggbb. */
            color?: string | null;
        };
        Status: {
            id: number;
            /** Format: uuid */
            uuid: string;
            /** @description The status of leads in requests; it never changes. */
            key: string;
            name: string;
            position: number;
            color: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        CreateStatus: {
            name: string;
            /** @description Its position in the list, from 0; the records after it move by one. */
            position?: number;
            /** @description As #rrggbb. */
            color?: string | null;
            /** @description Lower-case letters and digits, with _ or - between them. Derived from the name when left out. */
            key?: string;
        };
        UpdateStatus: {
            name?: string;
            /** @description Its position in the list, from 0; the records after it move by one. */
            position?: number;
            /** @description As #rrggbb. */
            color?: string | null;
        };
        Suppression: {
            id: number;
            /** Format: uuid */
            uuid: string;
            /** @description An e-mail address in small letters, a phone, or a user id of WhatsApp. */
            address: string;
            /** @enum {unknown} */
            reason: "unsubscribed" | "bounced" | "complained" | "manual";
            /** Format: date-time */
            created_at: string;
        };
        CreateSuppression: {
            /** @description An e-mail address, or a phone with its country code: +4930123456. */
            address: string;
            /**
             * @description manual by default.
             * @enum {unknown}
             */
            reason?: "unsubscribed" | "bounced" | "complained" | "manual";
        };
        Tag: {
            id: number;
            /** Format: uuid */
            uuid: string;
            name: string;
            color: string | null;
            /** @description Leads with this tag, without the trash. */
            leads_count: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        CreateTag: {
            name: string;
            /** @description As #rrggbb. */
            color?: string | null;
        };
        UpdateTag: {
            name?: string;
            /** @description As #rrggbb. */
            color?: string | null;
        };
        MergeTag: {
            /** @description Another tag, by its id or its name. */
            into: number | string;
        };
        Task: {
            id: number;
            /** Format: uuid */
            uuid: string;
            title: string;
            /** Format: date-time */
            due_at: string | null;
            assigned_user_id: number | null;
            lead_id: number | null;
            /** @description The name of the lead, as it is now. */
            lead_name: string | null;
            done: boolean;
            /** Format: date-time */
            done_at: string | null;
            author: components["schemas"]["ActorSummary"];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        CreateTask: {
            title: string;
            /** @description A time in ISO 8601, in UTC without a zone; or a day such as 2026-03-30, which means the end of that day in the time zone of the workspace. */
            due_at?: string | null;
            /** @description A user by number, UUID, user_… or e-mail address. */
            assigned_user_id?: number | string | null;
            done?: boolean;
            /** @description The lead of the task; it cannot be changed later. */
            lead_id?: number | string | null;
        };
        UpdateTask: {
            title?: string;
            /** @description A time in ISO 8601, in UTC without a zone; or a day such as 2026-03-30, which means the end of that day in the time zone of the workspace. */
            due_at?: string | null;
            /** @description A user by number, UUID, user_… or e-mail address. */
            assigned_user_id?: number | string | null;
            done?: boolean;
        };
        CreateLeadTask: {
            title: string;
            /** @description A time in ISO 8601, in UTC without a zone; or a day such as 2026-03-30, which means the end of that day in the time zone of the workspace. */
            due_at?: string | null;
            /** @description A user by number, UUID, user_… or e-mail address. */
            assigned_user_id?: number | string | null;
            done?: boolean;
        };
        Team: {
            id: number;
            /** Format: uuid */
            uuid: string;
            name: string;
            leader_user_id: number | null;
            users: {
                id: number;
                /** Format: uuid */
                uuid: string;
                name: string;
            }[];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        CreateTeam: {
            name: string;
            /** @description Users by number, UUID or e-mail address. */
            user_ids?: (number | string)[];
            /** @description The leader, who becomes a member of the team; null for none. */
            leader_user_id?: number | string | null;
        };
        /** @description A list of users replaces the members. */
        UpdateTeam: {
            name?: string;
            /** @description Users by number, UUID or e-mail address. */
            user_ids?: (number | string)[];
            /** @description The leader, who becomes a member of the team; null for none. */
            leader_user_id?: number | string | null;
        };
        AddUsersTeam: {
            /** @description Users by number, UUID or e-mail address. */
            user_ids: (number | string)[];
        };
        TemplateSchema: {
            /** @description The JSON Schema of a design. */
            design: {
                [key: string]: unknown;
            };
            /** @description The JSON Schema of each type of block. */
            blocks: {
                [key: string]: unknown;
            };
        };
        Template: {
            id: number;
            /** Format: uuid */
            uuid: string;
            name: string;
            subject: string;
            /** @description Of a design, its plain text. */
            body: string;
            /** @description The blocks of the format blocks; null in the others. */
            design: {
                [key: string]: unknown;
            } | null;
            /** @enum {unknown} */
            format: "text" | "mjml" | "blocks";
            /** @enum {unknown} */
            language: "en" | "de";
            /** @enum {unknown} */
            kind: "marketing" | "transactional";
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        CreateTemplate: {
            name: string;
            subject: string;
            body?: string;
            /** @description A mail made of blocks, in place of a text: blocks, brand_color, logo and footer; see GET /api/v1/templates/schema. */
            design?: {
                [key: string]: unknown;
            };
            /**
             * @description mjml becomes HTML, as blocks do; text by default, and blocks with a design.
             * @enum {unknown}
             */
            format?: "text" | "mjml" | "blocks";
            /**
             * @description en by default.
             * @enum {unknown}
             */
            language?: "en" | "de";
            /**
             * @description marketing goes only to people who have not denied consent to e-mail, with a link to unsubscribe; transactional by default.
             * @enum {unknown}
             */
            kind?: "marketing" | "transactional";
        };
        UpdateTemplate: {
            name?: string;
            subject?: string;
            body?: string;
            /** @description A mail made of blocks, in place of a text: blocks, brand_color, logo and footer; see GET /api/v1/templates/schema. */
            design?: {
                [key: string]: unknown;
            };
            /**
             * @description mjml becomes HTML, as blocks do; text by default, and blocks with a design.
             * @enum {unknown}
             */
            format?: "text" | "mjml" | "blocks";
            /**
             * @description en by default.
             * @enum {unknown}
             */
            language?: "en" | "de";
            /**
             * @description marketing goes only to people who have not denied consent to e-mail, with a link to unsubscribe; transactional by default.
             * @enum {unknown}
             */
            kind?: "marketing" | "transactional";
        };
        PreviewTemplate: {
            lead_id: number | string;
            subject?: string;
            body?: string;
            /** @description A mail made of blocks, in place of a text: blocks, brand_color, logo and footer; see GET /api/v1/templates/schema. */
            design?: {
                [key: string]: unknown;
            };
            /**
             * @description mjml becomes HTML, as blocks do; text by default, and blocks with a design.
             * @enum {unknown}
             */
            format?: "text" | "mjml" | "blocks";
        };
        TemplatePreview: {
            subject: string;
            text: string;
            /** @description Null for a template of plain text. */
            html: string | null;
            /** @description The values that the lead lacks, such as lead.company. */
            missing: string[];
        };
        Skipped: {
            /** @description lead, contact, deal, task, note, call … */
            type: string;
            /** @description The id of the record in this API. */
            id: number | null;
            /** Format: uuid */
            uuid: string;
            /** @description As events name them; empty for the record as a whole. */
            fields: string[];
            /**
             * @description changed_since: it was changed again. deleted: the record is in the trash or gone. invalid: the old value is not accepted any more. in_use: other records need it, or another one has the value. not_undoable: this kind of change stays.
             * @enum {unknown}
             */
            reason: "changed_since" | "deleted" | "invalid" | "in_use" | "not_undoable";
        };
        Undone: {
            /**
             * Format: uuid
             * @description For POST /undo/{cause}.
             */
            cause: string;
            /** @description The number of records that have changed. */
            count: number;
            /** @description true for a large change: a job makes it, and count is that of its start. GET /causes/{id} shows its progress, and POST /causes/{id}/cancel stops it. */
            running: boolean;
            /** @description What the undo left alone. */
            skipped: components["schemas"]["Skipped"][];
        };
        Me: {
            /** @enum {unknown} */
            type: "user" | "key";
            /** @description The person, or the user who created the key. */
            user: {
                id: number;
                /** Format: uuid */
                uuid: string;
                name: string;
                /** @description The address for signing in. */
                email: string;
                /**
                 * @description null uses the workspace's language.
                 * @enum {string|null}
                 */
                language: "en" | "de" | null;
                /** @description null uses the workspace's time zone. */
                time_zone: string | null;
                /** @description null uses the address for signing in. */
                notification_email: string | null;
                /** @description When automations assign leads to the user, in their time zone; null for any time. A day may have several spans. */
                working_hours: {
                    /** @description 1 for Monday. */
                    weekday: number;
                    from: string;
                    to: string;
                }[] | null;
                /** @description Automations assign no leads to the user on these days. */
                absences: {
                    /** Format: date */
                    from: string;
                    /**
                     * Format: date
                     * @description The last day of the absence.
                     */
                    to: string;
                    note: string | null;
                }[];
                /** @description How many leads automations assign to the user in a day; null for any number. */
                daily_lead_limit: number | null;
            } | null;
            /** @enum {string|null} */
            role: "owner" | "admin" | "manager" | "agent" | "viewer" | null;
            /** @description * means all scopes. */
            scopes: string[];
            workspace: {
                id: number;
                /** Format: uuid */
                uuid: string;
                slug: string;
                name: string;
                country: string;
                time_zone: string;
                currency: string;
                /** @enum {unknown} */
                language: "en" | "de";
            };
            /** @description Whether the person has a second factor, whether an authenticator app is one, and whether the workspace requires one: without it, every other request gets 403. null for a key. */
            two_factor: {
                enabled: boolean;
                authenticator_app: boolean;
                required: boolean;
            } | null;
            /** @description All workspaces of a person; empty for a key. */
            workspaces: {
                id: number;
                /** Format: uuid */
                uuid: string;
                slug: string;
                name: string;
                /** @enum {unknown} */
                role: "owner" | "admin" | "manager" | "agent" | "viewer";
            }[];
        };
        UpdateMe: {
            name?: string;
            /**
             * @description null uses the workspace's language.
             * @enum {string|null}
             */
            language?: "en" | "de" | null;
            /** @description A name such as Europe/Berlin; null uses the workspace's time zone. */
            time_zone?: string | null;
            /** @description For notifications only; null uses the address for signing in. */
            notification_email?: string | null;
            /** @description When automations assign leads to the user, in their time zone; null for any time. A day may have several spans. */
            working_hours?: {
                /** @description 1 for Monday. */
                weekday: number;
                from: string;
                to: string;
            }[] | null;
            /** @description Automations assign no leads to the user on these days. */
            absences?: {
                /** Format: date */
                from: string;
                /**
                 * Format: date
                 * @description The last day of the absence.
                 */
                to: string;
                note?: string | null;
            }[];
        };
        Session: {
            id: string;
            /** @description Such as "Firefox on Linux". */
            device: string | null;
            /** @description The address of its last request. */
            address: string | null;
            /** @description Whether it is the session of this request. */
            current: boolean;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            last_active_at: string;
            /** Format: date-time */
            expires_at: string;
        };
        User: {
            id: number;
            /** Format: uuid */
            uuid: string;
            name: string;
            /** @description The address for signing in. */
            email: string;
            /** @enum {unknown} */
            role: "owner" | "admin" | "manager" | "agent" | "viewer";
            /**
             * @description invited until the invitation link is used.
             * @enum {unknown}
             */
            status: "invited" | "active" | "deactivated";
            /** @description null uses the workspace's time zone. */
            time_zone: string | null;
            /** @description When automations assign leads to the user, in their time zone; null for any time. A day may have several spans. */
            working_hours: {
                /** @description 1 for Monday. */
                weekday: number;
                from: string;
                to: string;
            }[] | null;
            /** @description Automations assign no leads to the user on these days. */
            absences: {
                /** Format: date */
                from: string;
                /**
                 * Format: date
                 * @description The last day of the absence.
                 */
                to: string;
                note: string | null;
            }[];
            /** @description How many leads automations assign to the user in a day; null for any number. */
            daily_lead_limit: number | null;
            /** Format: date-time */
            deactivated_at: string | null;
            /** @description Works once, within 7 days. Only in the response that creates it. */
            invite_url?: string;
            /** @description Works once. Only in the response that creates it. */
            password_link?: {
                url: string;
                /** Format: date-time */
                expires_at: string;
            };
            /** @description The records that went to another user. Only in the response that moves them. */
            reassigned?: {
                leads: number;
                contacts: number;
                deals: number;
                tasks: number;
            };
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        CreateUser: {
            name: string;
            /** Format: email */
            email: string;
            /** @enum {unknown} */
            role: "owner" | "admin" | "manager" | "agent" | "viewer";
        };
        UpdateUser: {
            name?: string;
            /** @enum {unknown} */
            role?: "owner" | "admin" | "manager" | "agent" | "viewer";
        };
        UpdateUserAvailability: {
            /** @description null uses the workspace's time zone. */
            time_zone?: string | null;
            /** @description When automations assign leads to the user, in their time zone; null for any time. A day may have several spans. */
            working_hours?: {
                /** @description 1 for Monday. */
                weekday: number;
                from: string;
                to: string;
            }[] | null;
            /** @description Automations assign no leads to the user on these days. */
            absences?: {
                /** Format: date */
                from: string;
                /**
                 * Format: date
                 * @description The last day of the absence.
                 */
                to: string;
                note?: string | null;
            }[];
            /** @description How many leads automations assign to the user in a day; null for any number. */
            daily_lead_limit?: number | null;
        };
        DeactivateUser: {
            /** @description The user who gets their contacts and open leads, deals and tasks: an id or an address. */
            reassign_to?: number | string;
        } | null;
        AssignedCounts: {
            leads: number;
            contacts: number;
            deals: number;
            tasks: number;
        };
        ConfirmUserEmail: {
            /** Format: email */
            email: string;
        };
        View: {
            id: number;
            /** Format: uuid */
            uuid: string;
            /**
             * @description The list. It never changes.
             * @enum {unknown}
             */
            kind: "leads" | "contacts" | "deals";
            name: string;
            /** @description true for everybody in the workspace, false for its owner alone. false by default. */
            shared: boolean;
            /** @description The user who saved it; null for a key that no user made. */
            owner_id: number | null;
            /** @description The parameters of the list, such as status or created_at[within]; no search. */
            filter: {
                [key: string]: string[] | string;
            };
            search: string | null;
            sort: string;
            /** @enum {unknown} */
            direction: "asc" | "desc";
            /** @description The names of the columns, in their order. */
            columns: string[];
            /** @description Of columns, in pixels. */
            widths: {
                [key: string]: number;
            };
            /**
             * @description table by default.
             * @enum {unknown}
             */
            layout: "table" | "board";
            group_by: string | null;
            /** @description Views are listed by it, those with the same by their number. */
            position: number;
            /** @description How many records it shows now, with counts=true in a list; null otherwise, without the scope to read them, and when its filter names a custom field that was deleted. */
            count: number | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        CreateView: {
            /**
             * @description The list. It never changes.
             * @enum {unknown}
             */
            kind: "leads" | "contacts" | "deals";
            name: string;
            /** @description true for everybody in the workspace, false for its owner alone. false by default. */
            shared?: boolean;
            /** @description The parameters of the list, such as status or created_at[within]; no search. */
            filter?: {
                [key: string]: string | number | boolean | (string | number | boolean)[];
            };
            search?: string | null;
            /** @description created_at by default. */
            sort?: string;
            /**
             * @description desc by default.
             * @enum {unknown}
             */
            direction?: "asc" | "desc";
            /** @description The names of the columns, in their order. */
            columns?: string[];
            /** @description Of columns, in pixels. */
            widths?: {
                [key: string]: number;
            };
            /**
             * @description table by default.
             * @enum {unknown}
             */
            layout?: "table" | "board";
            /** @description The field whose values are the columns of a board. */
            group_by?: string | null;
            /** @description Views are listed by it, those with the same by their number. */
            position?: number;
        };
        Counts: {
            leads: number | null;
            contacts: number | null;
            /** @description Groups of likely duplicates. */
            duplicates: number | null;
            open_deals: number | null;
            /** @description Open tasks of the user, or of the user who made the key. */
            my_tasks: {
                /** @description In the time zone of the workspace. */
                due_today: number | null;
                overdue: number | null;
            };
            trash: {
                leads: number | null;
                contacts: number | null;
                deals: number | null;
            };
        };
        UpdateView: {
            name?: string;
            /** @description true for everybody in the workspace, false for its owner alone. false by default. */
            shared?: boolean;
            /** @description The parameters of the list, such as status or created_at[within]; no search. */
            filter?: {
                [key: string]: string | number | boolean | (string | number | boolean)[];
            };
            search?: string | null;
            /** @description created_at by default. */
            sort?: string;
            /**
             * @description desc by default.
             * @enum {unknown}
             */
            direction?: "asc" | "desc";
            /** @description The names of the columns, in their order. */
            columns?: string[];
            /** @description Of columns, in pixels. */
            widths?: {
                [key: string]: number;
            };
            /**
             * @description table by default.
             * @enum {unknown}
             */
            layout?: "table" | "board";
            /** @description The field whose values are the columns of a board. */
            group_by?: string | null;
            /** @description Views are listed by it, those with the same by their number. */
            position?: number;
        };
        WaitingLead: {
            lead_id: number | null;
            lead_name: string;
            lead_company: string | null;
            assigned_user_id: number | null;
            assigned_user_name: string | null;
            /** Format: date-time */
            waiting_since: string;
            /**
             * @description The last level that was alerted.
             * @enum {string|null}
             */
            level: "owner" | "next" | "manager" | null;
            /**
             * @description The level that is alerted next; null after the last one.
             * @enum {string|null}
             */
            next_level: "owner" | "next" | "manager" | null;
            /** Format: date-time */
            next_level_at: string | null;
        };
        Webhook: {
            id: number;
            /** Format: uuid */
            uuid: string;
            url: string;
            events: string[];
            filters: {
                [key: string]: unknown;
            };
            description: string | null;
            headers: {
                [key: string]: unknown;
            };
            /** @description Maximum messages per second; null means no limit. */
            rate: number | null;
            active: boolean;
            /** @description The integration that posts by it: change that instead. Its address is a secret, of which url shows the host. Null for all others. */
            integration_id: number | null;
            /** @description When it was disabled, after failing for days. */
            disabled_at: string | null;
            disabled_reason: string | null;
            /** @description Only in the responses that create or rotate it. */
            secret?: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        CreateWebhook: {
            /** @description A public HTTPS address. */
            url: string;
            /** @description Any of lead.created, lead.updated, lead.status_changed, lead.assigned, lead.deleted, lead.restored, lead.merged, lead.sold, lead.scored, contact.updated, contact.merged, deal.created, deal.stage_changed, deal.won, deal.lost, form.submitted, campaign.sent, task.due; lead.* is every type of a lead, * every type. */
            events: string[];
            /** @description All given filters must match. */
            filters?: {
                /** @description Only leads from one of these sources. */
                source?: string[];
                /** @description Only records in one of these pipelines, by key. */
                pipeline?: string[];
                /** @description Only leads with one of these tags. */
                tag?: string[];
            } | null;
            description?: string | null;
            /** @description Sent with each message. */
            headers?: {
                [key: string]: string;
            } | null;
            /** @description Maximum messages per second. */
            rate?: number | null;
            active?: boolean;
        };
        UpdateWebhook: {
            /** @description A public HTTPS address. */
            url?: string;
            /** @description Any of lead.created, lead.updated, lead.status_changed, lead.assigned, lead.deleted, lead.restored, lead.merged, lead.sold, lead.scored, contact.updated, contact.merged, deal.created, deal.stage_changed, deal.won, deal.lost, form.submitted, campaign.sent, task.due; lead.* is every type of a lead, * every type. */
            events?: string[];
            /** @description All given filters must match. */
            filters?: {
                /** @description Only leads from one of these sources. */
                source?: string[];
                /** @description Only records in one of these pipelines, by key. */
                pipeline?: string[];
                /** @description Only leads with one of these tags. */
                tag?: string[];
            } | null;
            description?: string | null;
            /** @description Sent with each message. */
            headers?: {
                [key: string]: string;
            } | null;
            /** @description Maximum messages per second. */
            rate?: number | null;
            active?: boolean;
        };
        WebhookTest: {
            delivered: boolean;
            status: number | null;
            duration_ms: number;
            trouble: string | null;
            answer: string | null;
        };
        WebhookAttempt: {
            /** @description The webhook-id header of the message. */
            message_id: string;
            /** @description The position of the event in the log. */
            sequence: number;
            attempt: number;
            /** Format: date-time */
            timestamp: string;
            duration_ms: number;
            /**
             * @description interrupted: the program stopped during the attempt; the message may have arrived.
             * @enum {unknown}
             */
            outcome: "delivered" | "failed" | "interrupted";
            /** @description The status of the response; null without one. */
            status: number | null;
            trouble: string | null;
            /** @description The beginning of the response. */
            answer: string | null;
        };
        WebhookMessage: {
            id: string;
            sequence: number;
            type: string;
            /** @enum {unknown} */
            state: "delivered" | "waiting" | "failed";
            next_attempt_at: string | null;
            /** @description The payload as it would be sent now. */
            payload: {
                [key: string]: unknown;
            };
            attempts: components["schemas"]["WebhookAttempt"][];
        };
        WebhookReplay: {
            id: number;
            /** Format: uuid */
            uuid: string;
            /** Format: date-time */
            since: string;
            /** @enum {unknown} */
            only: "failed" | "all";
            /** @description The processed share of the log, from 0 to 1. */
            progress: number;
            /** @description The number of messages to send again. */
            queued: number;
            /** Format: date-time */
            created_at: string;
            /** @description When all messages were queued. */
            finished_at: string | null;
        };
        CreateWebhookReplay: {
            /**
             * Format: date-time
             * @description Only events since then.
             */
            since: string;
            /**
             * @description failed, the default: only messages that never arrived.
             * @enum {unknown}
             */
            only?: "failed" | "all";
        };
        WhatsappConversation: {
            /**
             * @description Why nobody can write to the lead; null when somebody can.
             * @enum {string|null}
             */
            unavailable: "no_integration" | "no_number" | "suppressed" | null;
            /** @description The phone that messages go to, or a user id. */
            person: string | null;
            /**
             * Format: date-time
             * @description Until when free text may be sent; null when only templates may.
             */
            open_until: string | null;
            /** @description Templates for marketing are refused. */
            marketing_denied: boolean;
        };
        WhatsappMessage: {
            id: number;
            /** Format: uuid */
            uuid: string;
            lead_id: number | null;
            /** @enum {unknown} */
            direction: "out" | "in";
            /** @enum {unknown} */
            state: "queued" | "sending" | "sent" | "unknown" | "failed" | "suppressed" | "received";
            /** @enum {unknown} */
            kind: "personal" | "marketing" | "transactional" | "reply";
            /** @description text or template; of a received one also image, audio and others. */
            type: string;
            author: components["schemas"]["ActorSummary"];
            /** @description A phone, or the user id of a person who hides it. */
            person: string;
            /** @description As the person reads it; of a file its caption. */
            text: string;
            template: {
                name: string;
                language: string;
                variables: string[];
            } | null;
            attempts: number;
            /** @description Why it failed, is suppressed, or is tried again. */
            error: string | null;
            /** @description Of the Cloud API. */
            error_code: number | null;
            /**
             * Format: date-time
             * @description Of a received one: when the person sent it.
             */
            sent_at: string | null;
            /**
             * Format: date-time
             * @description When it reached the device.
             */
            delivered_at: string | null;
            /**
             * Format: date-time
             * @description When it was read, if the person shows that.
             */
            read_at: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        CreateWhatsappMessage: {
            /** @description Within 24 hours after the last message of the lead. */
            text?: string;
            /** @description An approved template, instead of the text. */
            template?: {
                name: string;
                /** @description Such as en_US; needed when there are several. */
                language?: string;
                /** @description The values of the variables, in their order: header, then body. */
                variables?: string[];
            };
        };
        SyncedWhatsappAccount: {
            integration_id: number | null;
            synced: boolean;
            /** @description What WhatsApp responded. */
            error: string | null;
        };
        WhatsappTemplate: {
            id: number;
            /** Format: uuid */
            uuid: string;
            integration_id: number | null;
            name: string;
            /** @description Such as en_US. */
            language: string;
            /** @description MARKETING, UTILITY or AUTHENTICATION. */
            category: string;
            /** @description Only an APPROVED one can be sent. */
            status: string;
            /** @description With its variables. */
            text: string;
            /** @description The names or positions of its variables, in the order of their values. */
            variables: string[];
            /** @description As Meta has them. */
            components: {
                [key: string]: unknown;
            }[];
            /** Format: date-time */
            synced_at: string;
        };
        Workspace: {
            id: number;
            /** Format: uuid */
            uuid: string;
            /** @description Names the workspace in addresses. It never changes. */
            slug: string;
            /** @description Names the workspace for suppliers of leads. It never changes. */
            seller_code: string;
            name: string;
            /** @enum {unknown} */
            plan: "growth" | "pro";
            /** @description Of phone numbers without a country code. */
            country: string;
            time_zone: string;
            /** @description Of amounts that name none. */
            currency: string;
            /** @enum {unknown} */
            language: "en" | "de";
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        UpdateWorkspace: {
            name?: string;
            /**
             * @description The default limits of its keys depend on it.
             * @enum {unknown}
             */
            plan?: "growth" | "pro";
            /** @description Two letters, such as DE. */
            country?: string;
            /** @description A name such as Europe/Berlin. */
            time_zone?: string;
            /** @description Of ISO 4217, such as EUR. */
            currency?: string;
            /**
             * @description Of its forms, pages and mails.
             * @enum {unknown}
             */
            language?: "en" | "de";
        };
        CreateWorkspace: {
            name: string;
            /**
             * @description The default limits of its keys depend on it.
             * @enum {unknown}
             */
            plan?: "growth" | "pro";
            /** @description Two letters, such as DE. */
            country?: string;
            /** @description A name such as Europe/Berlin. */
            time_zone?: string;
            /** @description Of ISO 4217, such as EUR. */
            currency?: string;
            /**
             * @description Of its forms, pages and mails.
             * @enum {unknown}
             */
            language?: "en" | "de";
        };
        TwoFactorRequirement: {
            required: boolean;
            /** @description The active users without a second factor. */
            users_without: {
                id: number;
                /** Format: uuid */
                uuid: string;
                name: string;
                email: string;
            }[];
        };
        SetTwoFactorRequirement: {
            required: boolean;
        };
        ReceiveLead: {
            /** Format: email */
            email: string;
            first_name?: string;
            last_name?: string;
            /** @description Any format, stored as sent. */
            phone?: string;
            company?: string;
            /** @description Matched in any case, or created. */
            source?: string;
            notes?: string;
            /** @description Names; matched in any case, or created. */
            tags?: string[] | string;
            /** @description Your own values: texts, numbers, booleans, or arrays of these. */
            custom_fields?: {
                [key: string]: string | number | boolean | (string | number | boolean)[];
            };
            /** @description Instead of first_name and last_name; split at its first space. */
            name?: string;
            website?: string;
            address?: string;
            city?: string;
            state?: string;
            zip?: string;
            /** @description The consent of the person, in any form. */
            consent?: unknown;
            /** @description The id of the lead in your own system, stored as text; it need not be unique. */
            external_id?: string | number;
        };
        /** @description What the event log has of a record that does not exist any more. */
        RemovedRecord: {
            /** Format: uuid */
            uuid: string;
        } & {
            [key: string]: unknown;
        };
        LeadCreatedMessage: {
            /** @enum {unknown} */
            type: "lead.created";
            /** Format: date-time */
            timestamp: string;
            data: {
                /** @description The position of the change in the event log. */
                sequence: number;
                /** @description The version of the record. */
                version: number;
                lead: components["schemas"]["Lead"];
            } | {
                /** @description The position of the change in the event log. */
                sequence: number;
                version: null;
                lead: components["schemas"]["RemovedRecord"];
            };
        };
        LeadUpdatedMessage: {
            /** @enum {unknown} */
            type: "lead.updated";
            /** Format: date-time */
            timestamp: string;
            data: {
                /** @description The position of the change in the event log. */
                sequence: number;
                /** @description The version of the record. */
                version: number;
                lead: components["schemas"]["Lead"];
                /** @description The changed fields before the change. */
                previous?: {
                    [key: string]: unknown;
                };
                /** @description The same fields after it. */
                changes?: {
                    [key: string]: unknown;
                };
            } | {
                /** @description The position of the change in the event log. */
                sequence: number;
                version: null;
                lead: components["schemas"]["RemovedRecord"];
                /** @description The changed fields before the change. */
                previous?: {
                    [key: string]: unknown;
                };
                /** @description The same fields after it. */
                changes?: {
                    [key: string]: unknown;
                };
            };
        };
        LeadStatusChangedMessage: {
            /** @enum {unknown} */
            type: "lead.status_changed";
            /** Format: date-time */
            timestamp: string;
            data: {
                /** @description The position of the change in the event log. */
                sequence: number;
                /** @description The version of the record. */
                version: number;
                lead: components["schemas"]["Lead"];
                /** @description The changed fields before the change. */
                previous?: {
                    [key: string]: unknown;
                };
                /** @description The same fields after it. */
                changes?: {
                    [key: string]: unknown;
                };
            } | {
                /** @description The position of the change in the event log. */
                sequence: number;
                version: null;
                lead: components["schemas"]["RemovedRecord"];
                /** @description The changed fields before the change. */
                previous?: {
                    [key: string]: unknown;
                };
                /** @description The same fields after it. */
                changes?: {
                    [key: string]: unknown;
                };
            };
        };
        LeadAssignedMessage: {
            /** @enum {unknown} */
            type: "lead.assigned";
            /** Format: date-time */
            timestamp: string;
            data: {
                /** @description The position of the change in the event log. */
                sequence: number;
                /** @description The version of the record. */
                version: number;
                lead: components["schemas"]["Lead"];
                /** @description The changed fields before the change. */
                previous?: {
                    [key: string]: unknown;
                };
                /** @description The same fields after it. */
                changes?: {
                    [key: string]: unknown;
                };
            } | {
                /** @description The position of the change in the event log. */
                sequence: number;
                version: null;
                lead: components["schemas"]["RemovedRecord"];
                /** @description The changed fields before the change. */
                previous?: {
                    [key: string]: unknown;
                };
                /** @description The same fields after it. */
                changes?: {
                    [key: string]: unknown;
                };
            };
        };
        LeadDeletedMessage: {
            /** @enum {unknown} */
            type: "lead.deleted";
            /** Format: date-time */
            timestamp: string;
            data: {
                /** @description The position of the change in the event log. */
                sequence: number;
                /** @description The version of the record. */
                version: number;
                lead: components["schemas"]["Lead"];
            } | {
                /** @description The position of the change in the event log. */
                sequence: number;
                version: null;
                lead: components["schemas"]["RemovedRecord"];
            };
        };
        LeadRestoredMessage: {
            /** @enum {unknown} */
            type: "lead.restored";
            /** Format: date-time */
            timestamp: string;
            data: {
                /** @description The position of the change in the event log. */
                sequence: number;
                /** @description The version of the record. */
                version: number;
                lead: components["schemas"]["Lead"];
            } | {
                /** @description The position of the change in the event log. */
                sequence: number;
                version: null;
                lead: components["schemas"]["RemovedRecord"];
            };
        };
        LeadMergedMessage: {
            /** @enum {unknown} */
            type: "lead.merged";
            /** Format: date-time */
            timestamp: string;
            data: {
                /** @description The position of the change in the event log. */
                sequence: number;
                /** @description The version of the record. */
                version: number;
                lead: components["schemas"]["Lead"];
                /** @description The changed fields before the change. */
                previous?: {
                    [key: string]: unknown;
                };
                /** @description The same fields after it. */
                changes?: {
                    [key: string]: unknown;
                };
            } | {
                /** @description The position of the change in the event log. */
                sequence: number;
                version: null;
                lead: components["schemas"]["RemovedRecord"];
                /** @description The changed fields before the change. */
                previous?: {
                    [key: string]: unknown;
                };
                /** @description The same fields after it. */
                changes?: {
                    [key: string]: unknown;
                };
            };
        };
        LeadSoldMessage: {
            /** @enum {unknown} */
            type: "lead.sold";
            /** Format: date-time */
            timestamp: string;
            data: {
                /** @description The position of the change in the event log. */
                sequence: number;
                /** @description The version of the record. */
                version: number;
                lead: components["schemas"]["Lead"];
            } | {
                /** @description The position of the change in the event log. */
                sequence: number;
                version: null;
                lead: components["schemas"]["RemovedRecord"];
            };
        };
        LeadScoredMessage: {
            /** @enum {unknown} */
            type: "lead.scored";
            /** Format: date-time */
            timestamp: string;
            data: {
                /** @description The position of the change in the event log. */
                sequence: number;
                /** @description The version of the record. */
                version: number;
                lead: components["schemas"]["Lead"];
                /** @description The changed fields before the change. */
                previous?: {
                    [key: string]: unknown;
                };
                /** @description The same fields after it. */
                changes?: {
                    [key: string]: unknown;
                };
            } | {
                /** @description The position of the change in the event log. */
                sequence: number;
                version: null;
                lead: components["schemas"]["RemovedRecord"];
                /** @description The changed fields before the change. */
                previous?: {
                    [key: string]: unknown;
                };
                /** @description The same fields after it. */
                changes?: {
                    [key: string]: unknown;
                };
            };
        };
        ContactUpdatedMessage: {
            /** @enum {unknown} */
            type: "contact.updated";
            /** Format: date-time */
            timestamp: string;
            data: {
                /** @description The position of the change in the event log. */
                sequence: number;
                /** @description The version of the record. */
                version: number;
                contact: components["schemas"]["Contact"];
                /** @description The changed fields before the change. */
                previous?: {
                    [key: string]: unknown;
                };
                /** @description The same fields after it. */
                changes?: {
                    [key: string]: unknown;
                };
            } | {
                /** @description The position of the change in the event log. */
                sequence: number;
                version: null;
                contact: components["schemas"]["RemovedRecord"];
                /** @description The changed fields before the change. */
                previous?: {
                    [key: string]: unknown;
                };
                /** @description The same fields after it. */
                changes?: {
                    [key: string]: unknown;
                };
            };
        };
        ContactMergedMessage: {
            /** @enum {unknown} */
            type: "contact.merged";
            /** Format: date-time */
            timestamp: string;
            data: {
                /** @description The position of the change in the event log. */
                sequence: number;
                /** @description The version of the record. */
                version: number;
                contact: components["schemas"]["Contact"];
                /** @description The changed fields before the change. */
                previous?: {
                    [key: string]: unknown;
                };
                /** @description The same fields after it. */
                changes?: {
                    [key: string]: unknown;
                };
            } | {
                /** @description The position of the change in the event log. */
                sequence: number;
                version: null;
                contact: components["schemas"]["RemovedRecord"];
                /** @description The changed fields before the change. */
                previous?: {
                    [key: string]: unknown;
                };
                /** @description The same fields after it. */
                changes?: {
                    [key: string]: unknown;
                };
            };
        };
        DealCreatedMessage: {
            /** @enum {unknown} */
            type: "deal.created";
            /** Format: date-time */
            timestamp: string;
            data: {
                /** @description The position of the change in the event log. */
                sequence: number;
                /** @description The version of the record. */
                version: number;
                deal: components["schemas"]["Deal"];
            } | {
                /** @description The position of the change in the event log. */
                sequence: number;
                version: null;
                deal: components["schemas"]["RemovedRecord"];
            };
        };
        DealStageChangedMessage: {
            /** @enum {unknown} */
            type: "deal.stage_changed";
            /** Format: date-time */
            timestamp: string;
            data: {
                /** @description The position of the change in the event log. */
                sequence: number;
                /** @description The version of the record. */
                version: number;
                deal: components["schemas"]["Deal"];
                /** @description The changed fields before the change. */
                previous?: {
                    [key: string]: unknown;
                };
                /** @description The same fields after it. */
                changes?: {
                    [key: string]: unknown;
                };
            } | {
                /** @description The position of the change in the event log. */
                sequence: number;
                version: null;
                deal: components["schemas"]["RemovedRecord"];
                /** @description The changed fields before the change. */
                previous?: {
                    [key: string]: unknown;
                };
                /** @description The same fields after it. */
                changes?: {
                    [key: string]: unknown;
                };
            };
        };
        DealWonMessage: {
            /** @enum {unknown} */
            type: "deal.won";
            /** Format: date-time */
            timestamp: string;
            data: {
                /** @description The position of the change in the event log. */
                sequence: number;
                /** @description The version of the record. */
                version: number;
                deal: components["schemas"]["Deal"];
                /** @description The changed fields before the change. */
                previous?: {
                    [key: string]: unknown;
                };
                /** @description The same fields after it. */
                changes?: {
                    [key: string]: unknown;
                };
            } | {
                /** @description The position of the change in the event log. */
                sequence: number;
                version: null;
                deal: components["schemas"]["RemovedRecord"];
                /** @description The changed fields before the change. */
                previous?: {
                    [key: string]: unknown;
                };
                /** @description The same fields after it. */
                changes?: {
                    [key: string]: unknown;
                };
            };
        };
        DealLostMessage: {
            /** @enum {unknown} */
            type: "deal.lost";
            /** Format: date-time */
            timestamp: string;
            data: {
                /** @description The position of the change in the event log. */
                sequence: number;
                /** @description The version of the record. */
                version: number;
                deal: components["schemas"]["Deal"];
                /** @description The changed fields before the change. */
                previous?: {
                    [key: string]: unknown;
                };
                /** @description The same fields after it. */
                changes?: {
                    [key: string]: unknown;
                };
            } | {
                /** @description The position of the change in the event log. */
                sequence: number;
                version: null;
                deal: components["schemas"]["RemovedRecord"];
                /** @description The changed fields before the change. */
                previous?: {
                    [key: string]: unknown;
                };
                /** @description The same fields after it. */
                changes?: {
                    [key: string]: unknown;
                };
            };
        };
        SubmittedForm: {
            /**
             * Format: uuid
             * @description Of the form.
             */
            uuid: string;
            /** @description Of the submission. */
            number: number;
            /** Format: uuid */
            submission_id: string;
            form_id: number;
            /** @description The name of the form. */
            form: string;
            form_version: number;
            lead_id: number;
            /** Format: uuid */
            lead_uuid: string;
            is_duplicate: boolean;
            /** @description By the keys of the fields. */
            answers: {
                [key: string]: unknown;
            };
            /** @description The page, its referrer and its campaign, as far as known. */
            origin?: {
                [key: string]: unknown;
            };
        };
        FormSubmittedMessage: {
            /** @enum {unknown} */
            type: "form.submitted";
            /** Format: date-time */
            timestamp: string;
            data: {
                /** @description The position of the change in the event log. */
                sequence: number;
                version: null;
                form: components["schemas"]["SubmittedForm"];
            };
        };
        CampaignSentMessage: {
            /** @enum {unknown} */
            type: "campaign.sent";
            /** Format: date-time */
            timestamp: string;
            data: {
                /** @description The position of the change in the event log. */
                sequence: number;
                version: null;
                campaign: components["schemas"]["RemovedRecord"];
            };
        };
        TaskDueMessage: {
            /** @enum {unknown} */
            type: "task.due";
            /** Format: date-time */
            timestamp: string;
            data: {
                /** @description The position of the change in the event log. */
                sequence: number;
                /** @description The version of the record. */
                version: number;
                task: components["schemas"]["Task"];
                lead?: components["schemas"]["Lead"] | components["schemas"]["RemovedRecord"];
            } | {
                /** @description The position of the change in the event log. */
                sequence: number;
                version: null;
                task: components["schemas"]["RemovedRecord"];
                lead?: components["schemas"]["Lead"] | components["schemas"]["RemovedRecord"];
            };
        };
        ErrorBody: {
            /** @constant */
            status: "error";
            message: string;
            /** @enum {unknown} */
            code: "BAD_REQUEST" | "CONFLICT" | "FORBIDDEN" | "VALIDATION_FAILED" | "SERVER_ERROR" | "METHOD_NOT_ALLOWED" | "NOT_FOUND" | "RATE_LIMITED" | "PRECONDITION_FAILED" | "PAYLOAD_TOO_LARGE" | "UNAUTHORIZED" | "SERVICE_UNAVAILABLE" | "UNSUPPORTED_MEDIA_TYPE";
            /** @description The problems of each field. */
            errors?: {
                [key: string]: string[];
            };
            /** @description The same problems in the same order, each as a code with its params: by them a client writes the sentence in another language. */
            error_codes?: {
                [key: string]: {
                    /** @enum {unknown} */
                    code: "required" | "unknown_field" | "invalid" | "pattern_mismatch" | "type_invalid" | "list_not_allowed" | "not_one_of" | "not_some_of" | "choice_unknown" | "too_short" | "too_long" | "too_few" | "too_many" | "too_small" | "too_large" | "number_invalid" | "number_out_of_range" | "too_many_digits" | "boolean_invalid" | "email_invalid" | "email_address_invalid" | "email_domain" | "phone_invalid" | "url_invalid" | "hostname_invalid" | "state_invalid" | "date_invalid" | "time_invalid" | "date_or_time_invalid" | "date_out_of_range" | "date_too_late" | "not_future" | "not_past" | "in_future" | "span_invalid" | "not_text" | "number_too_large" | "nested_too_deeply" | "line_required" | "line_invalid" | "not_one_line" | "name_taken" | "cursor_invalid" | "cursor_mismatch" | "idempotency_key_invalid" | "idempotency_key_of_stream" | "dry_run_of_stream" | "last_event_id_invalid" | "types_invalid" | "subject_invalid" | "actor_invalid" | "after_not_descending" | "before_not_ascending" | "presence_not_possible" | "record_unknown" | "reference_unknown" | "user_unknown" | "user_not_active" | "stage_of_other_pipeline" | "stage_not_in_pipeline" | "status_unknown" | "stage_unknown" | "stage_order_incomplete" | "pipeline_without_stages" | "same_record" | "move_target_invalid" | "key_invalid" | "key_underivable" | "list_full" | "too_many_tags" | "too_many_custom_fields" | "custom_fields_too_large" | "too_many_extra_fields" | "extra_fields_too_large" | "consent_too_large" | "custom_field_undefined" | "sort_by_choices" | "field_unknown" | "score_in_rule" | "points_zero" | "condition_unknown" | "too_many_conditions" | "sum_not_of_number" | "group_not_possible" | "board_without_group" | "options_missing" | "options_invalid" | "options_not_allowed" | "measure_not_allowed" | "currency_and_unit" | "contact_empty" | "too_many_addresses" | "language_code_invalid" | "amount_invalid" | "currency_invalid" | "lost_reason_not_lost" | "team_too_large" | "template_unknown" | "template_invalid" | "text_and_template" | "body_and_design" | "integration_sends_no_mails" | "lead_without_email" | "address_invalid" | "lead_without_whatsapp" | "whatsapp_window_closed" | "whatsapp_template_unknown" | "whatsapp_template_not_approved" | "whatsapp_template_not_supported" | "whatsapp_variables_wrong" | "whatsapp_variable_empty" | "field_not_in_campaign" | "audience_invalid" | "leads_unknown_or_repeated" | "messages_not_unknown" | "leads_unknown" | "view_and_filter" | "ids_and_filter" | "ids_or_filter_required" | "differs_from_path" | "reassign_to_self" | "from_after_to" | "hours_invalid" | "period_too_long" | "too_many_days" | "answers_empty" | "page_expired" | "redirect_invalid" | "key_repeated" | "key_reserved" | "type_not_text" | "choice_without_options" | "option_values_repeated" | "options_only_for_choices" | "consent_without_text" | "hidden_required" | "rule_unknown" | "rule_invalid" | "rules_contradict" | "contrast_too_low" | "slug_invalid" | "slug_taken" | "plan_unknown" | "country_unknown" | "time_zone_unknown" | "sign_in_email_invalid" | "password_required" | "password_length" | "supplier_required" | "supplier_not_allowed" | "key_name_required" | "scopes_required" | "scope_unknown" | "scopes_intake_only" | "expiry_invalid" | "expiry_past" | "limit_invalid" | "event_unknown" | "header_not_allowed" | "header_not_ascii" | "address_not_allowed" | "too_many_steps" | "step_ids_repeated" | "branches_too_deep" | "price_invalid" | "states_required" | "state_unknown" | "daily_cap_invalid" | "duplicate_days_invalid" | "field_name_invalid" | "too_many_required_fields" | "category_taken" | "file_empty" | "file_without_rows" | "file_too_large" | "file_binary" | "file_encoding_invalid" | "file_quote_unclosed" | "file_line_too_long" | "file_too_many_columns" | "file_json_invalid" | "file_not_text" | "file_sheet_invalid" | "file_sheet_old" | "file_sheet_too_large" | "row_without_person" | "import_without_person" | "too_many_rows" | "import_field_repeated";
                    /** @description The values of the sentence, such as the longest length of a text. */
                    params: {
                        [key: string]: unknown;
                    };
                }[];
            };
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type Lead = components['schemas']['Lead'];
export type CurrencySum = components['schemas']['CurrencySum'];
export type FieldSum = components['schemas']['FieldSum'];
export type ListGroup = components['schemas']['ListGroup'];
export type AggregatedPageMeta = components['schemas']['AggregatedPageMeta'];
export type PageLinks = components['schemas']['PageLinks'];
export type CreateLead = components['schemas']['CreateLead'];
export type ActorSummary = components['schemas']['ActorSummary'];
export type Subject = components['schemas']['Subject'];
export type Event = components['schemas']['Event'];
export type DryRun = components['schemas']['DryRun'];
export type DryRunReport = components['schemas']['DryRunReport'];
export type BulkUpdateLeads = components['schemas']['BulkUpdateLeads'];
export type BulkChange = components['schemas']['BulkChange'];
export type BulkDeleteLeads = components['schemas']['BulkDeleteLeads'];
export type BatchLead = components['schemas']['BatchLead'];
export type BatchResult = components['schemas']['BatchResult'];
export type LineResult = components['schemas']['LineResult'];
export type UpdateLead = components['schemas']['UpdateLead'];
export type TrashedLead = components['schemas']['TrashedLead'];
export type PageMeta = components['schemas']['PageMeta'];
export type AssignLead = components['schemas']['AssignLead'];
export type AddTagToLead = components['schemas']['AddTagToLead'];
export type MergeLead = components['schemas']['MergeLead'];
export type MergedLead = components['schemas']['MergedLead'];
export type KeptByLeadMerge = components['schemas']['KeptByLeadMerge'];
export type LeadMergePreview = components['schemas']['LeadMergePreview'];
export type RecordWorkspace = components['schemas']['RecordWorkspace'];
export type LeadPlace = components['schemas']['LeadPlace'];
export type ActivityEntry = components['schemas']['ActivityEntry'];
export type PipelineAnalytics = components['schemas']['PipelineAnalytics'];
export type SourceAnalytics = components['schemas']['SourceAnalytics'];
export type ActivityAnalytics = components['schemas']['ActivityAnalytics'];
export type ResponseTimeAnalytics = components['schemas']['ResponseTimeAnalytics'];
export type AutomationAddress = components['schemas']['AutomationAddress'];
export type AutomationRecipe = components['schemas']['AutomationRecipe'];
export type Automation = components['schemas']['Automation'];
export type CreateAutomation = components['schemas']['CreateAutomation'];
export type UpdateAutomation = components['schemas']['UpdateAutomation'];
export type AutomationRunStep = components['schemas']['AutomationRunStep'];
export type AutomationRun = components['schemas']['AutomationRun'];
export type RetryAutomationRuns = components['schemas']['RetryAutomationRuns'];
export type CancelAutomationRuns = components['schemas']['CancelAutomationRuns'];
export type AutomationSchema = components['schemas']['AutomationSchema'];
export type TestAutomation = components['schemas']['TestAutomation'];
export type AutomationTest = components['schemas']['AutomationTest'];
export type TryAutomationOnHistory = components['schemas']['TryAutomationOnHistory'];
export type AutomationHistory = components['schemas']['AutomationHistory'];
export type AutomationRunCounts = components['schemas']['AutomationRunCounts'];
export type LeadAssignment = components['schemas']['LeadAssignment'];
export type Call = components['schemas']['Call'];
export type CreateCall = components['schemas']['CreateCall'];
export type UpdateCall = components['schemas']['UpdateCall'];
export type CampaignVariant = components['schemas']['CampaignVariant'];
export type Campaign = components['schemas']['Campaign'];
export type CreateEmailCampaign = components['schemas']['CreateEmailCampaign'];
export type CreateWhatsappCampaign = components['schemas']['CreateWhatsappCampaign'];
export type UpdateCampaign = components['schemas']['UpdateCampaign'];
export type ScheduleCampaign = components['schemas']['ScheduleCampaign'];
export type ResendCampaign = components['schemas']['ResendCampaign'];
export type CountAudience = components['schemas']['CountAudience'];
export type AudienceCount = components['schemas']['AudienceCount'];
export type PreviewCampaign = components['schemas']['PreviewCampaign'];
export type CampaignPreview = components['schemas']['CampaignPreview'];
export type TestCampaign = components['schemas']['TestCampaign'];
export type CampaignTest = components['schemas']['CampaignTest'];
export type MessageCounts = components['schemas']['MessageCounts'];
export type VariantCounts = components['schemas']['VariantCounts'];
export type CampaignStatistics = components['schemas']['CampaignStatistics'];
export type CampaignMessage = components['schemas']['CampaignMessage'];
export type Cause = components['schemas']['Cause'];
export type LabelledEmail = components['schemas']['LabelledEmail'];
export type LabelledPhone = components['schemas']['LabelledPhone'];
export type ChannelConsent = components['schemas']['ChannelConsent'];
export type Consent = components['schemas']['Consent'];
export type Contact = components['schemas']['Contact'];
export type ChannelConsentChange = components['schemas']['ChannelConsentChange'];
export type CreateContact = components['schemas']['CreateContact'];
export type Deal = components['schemas']['Deal'];
export type ContactWithLeads = components['schemas']['ContactWithLeads'];
export type UpdateContact = components['schemas']['UpdateContact'];
export type MergeContact = components['schemas']['MergeContact'];
export type KeptByContactMerge = components['schemas']['KeptByContactMerge'];
export type ContactMergePreview = components['schemas']['ContactMergePreview'];
export type CreateDeal = components['schemas']['CreateDeal'];
export type DealTotals = components['schemas']['DealTotals'];
export type UpdateDeal = components['schemas']['UpdateDeal'];
export type MoveDeal = components['schemas']['MoveDeal'];
export type LoseDeal = components['schemas']['LoseDeal'];
export type DuplicateGroup = components['schemas']['DuplicateGroup'];
export type MergeDuplicates = components['schemas']['MergeDuplicates'];
export type DuplicatesMerge = components['schemas']['DuplicatesMerge'];
export type EventsMeta = components['schemas']['EventsMeta'];
export type EventType = components['schemas']['EventType'];
export type CreateEventType = components['schemas']['CreateEventType'];
export type UpdateEventType = components['schemas']['UpdateEventType'];
export type Feed = components['schemas']['Feed'];
export type CreateFeed = components['schemas']['CreateFeed'];
export type CustomField = components['schemas']['CustomField'];
export type CreateCustomField = components['schemas']['CreateCustomField'];
export type UpdateCustomField = components['schemas']['UpdateCustomField'];
export type FormField = components['schemas']['FormField'];
export type Form = components['schemas']['Form'];
export type CreateForm = components['schemas']['CreateForm'];
export type UpdateForm = components['schemas']['UpdateForm'];
export type FormSubmission = components['schemas']['FormSubmission'];
export type SubmitForm = components['schemas']['SubmitForm'];
export type FormPreview = components['schemas']['FormPreview'];
export type Import = components['schemas']['Import'];
export type CreateImport = components['schemas']['CreateImport'];
export type UpdateImport = components['schemas']['UpdateImport'];
export type ImportPreview = components['schemas']['ImportPreview'];
export type IntegrationType = components['schemas']['IntegrationType'];
export type Integration = components['schemas']['Integration'];
export type CreateIntegration = components['schemas']['CreateIntegration'];
export type UpdateIntegration = components['schemas']['UpdateIntegration'];
export type IntegrationAddress = components['schemas']['IntegrationAddress'];
export type IntegrationDelivery = components['schemas']['IntegrationDelivery'];
export type Replayed = components['schemas']['Replayed'];
export type BackfillIntegration = components['schemas']['BackfillIntegration'];
export type Backfill = components['schemas']['Backfill'];
export type PreviewIntegration = components['schemas']['PreviewIntegration'];
export type IntegrationPreview = components['schemas']['IntegrationPreview'];
export type IntegrationTest = components['schemas']['IntegrationTest'];
export type ExampleRequest = components['schemas']['ExampleRequest'];
export type Key = components['schemas']['Key'];
export type CreateKey = components['schemas']['CreateKey'];
export type UpdateKey = components['schemas']['UpdateKey'];
export type KeyStatusCount = components['schemas']['KeyStatusCount'];
export type KeyDay = components['schemas']['KeyDay'];
export type KeyRefusal = components['schemas']['KeyRefusal'];
export type KeyUsage = components['schemas']['KeyUsage'];
export type MailAttachment = components['schemas']['MailAttachment'];
export type Mail = components['schemas']['Mail'];
export type CreateMail = components['schemas']['CreateMail'];
export type MailSettings = components['schemas']['MailSettings'];
export type UpdateMailSettings = components['schemas']['UpdateMailSettings'];
export type SendTestMail = components['schemas']['SendTestMail'];
export type MailTest = components['schemas']['MailTest'];
export type DnsRecord = components['schemas']['DnsRecord'];
export type DomainFinding = components['schemas']['DomainFinding'];
export type DomainCheck = components['schemas']['DomainCheck'];
export type Mention = components['schemas']['Mention'];
export type Note = components['schemas']['Note'];
export type CreateNote = components['schemas']['CreateNote'];
export type UpdateNote = components['schemas']['UpdateNote'];
export type NotificationSubject = components['schemas']['NotificationSubject'];
export type NotificationActor = components['schemas']['NotificationActor'];
export type Notification = components['schemas']['Notification'];
export type MarkNotificationsRead = components['schemas']['MarkNotificationsRead'];
export type UnreadNotifications = components['schemas']['UnreadNotifications'];
export type MarkNotificationsUnread = components['schemas']['MarkNotificationsUnread'];
export type NotificationPreferences = components['schemas']['NotificationPreferences'];
export type UpdateNotificationPreferences = components['schemas']['UpdateNotificationPreferences'];
export type PushKey = components['schemas']['PushKey'];
export type PushSubscription = components['schemas']['PushSubscription'];
export type CreatePushSubscription = components['schemas']['CreatePushSubscription'];
export type Stage = components['schemas']['Stage'];
export type Pipeline = components['schemas']['Pipeline'];
export type CreatePipeline = components['schemas']['CreatePipeline'];
export type UpdatePipeline = components['schemas']['UpdatePipeline'];
export type ReorderPipeline = components['schemas']['ReorderPipeline'];
export type ScoreRule = components['schemas']['ScoreRule'];
export type CreateScoreRule = components['schemas']['CreateScoreRule'];
export type RescoringProgress = components['schemas']['RescoringProgress'];
export type UpdateScoreRule = components['schemas']['UpdateScoreRule'];
export type AddReadyMadeScoreRules = components['schemas']['AddReadyMadeScoreRules'];
export type PreviewScoreRule = components['schemas']['PreviewScoreRule'];
export type ScoreRulePreview = components['schemas']['ScoreRulePreview'];
export type ScoreReason = components['schemas']['ScoreReason'];
export type ScoreChange = components['schemas']['ScoreChange'];
export type LeadScore = components['schemas']['LeadScore'];
export type SearchHit = components['schemas']['SearchHit'];
export type Source = components['schemas']['Source'];
export type CreateSource = components['schemas']['CreateSource'];
export type UpdateSource = components['schemas']['UpdateSource'];
export type SpeedToLead = components['schemas']['SpeedToLead'];
export type UpdateSpeedToLead = components['schemas']['UpdateSpeedToLead'];
export type CreateStage = components['schemas']['CreateStage'];
export type UpdateStage = components['schemas']['UpdateStage'];
export type Status = components['schemas']['Status'];
export type CreateStatus = components['schemas']['CreateStatus'];
export type UpdateStatus = components['schemas']['UpdateStatus'];
export type Suppression = components['schemas']['Suppression'];
export type CreateSuppression = components['schemas']['CreateSuppression'];
export type Tag = components['schemas']['Tag'];
export type CreateTag = components['schemas']['CreateTag'];
export type UpdateTag = components['schemas']['UpdateTag'];
export type MergeTag = components['schemas']['MergeTag'];
export type Task = components['schemas']['Task'];
export type CreateTask = components['schemas']['CreateTask'];
export type UpdateTask = components['schemas']['UpdateTask'];
export type CreateLeadTask = components['schemas']['CreateLeadTask'];
export type Team = components['schemas']['Team'];
export type CreateTeam = components['schemas']['CreateTeam'];
export type UpdateTeam = components['schemas']['UpdateTeam'];
export type AddUsersTeam = components['schemas']['AddUsersTeam'];
export type TemplateSchema = components['schemas']['TemplateSchema'];
export type Template = components['schemas']['Template'];
export type CreateTemplate = components['schemas']['CreateTemplate'];
export type UpdateTemplate = components['schemas']['UpdateTemplate'];
export type PreviewTemplate = components['schemas']['PreviewTemplate'];
export type TemplatePreview = components['schemas']['TemplatePreview'];
export type Skipped = components['schemas']['Skipped'];
export type Undone = components['schemas']['Undone'];
export type Me = components['schemas']['Me'];
export type UpdateMe = components['schemas']['UpdateMe'];
export type Session = components['schemas']['Session'];
export type User = components['schemas']['User'];
export type CreateUser = components['schemas']['CreateUser'];
export type UpdateUser = components['schemas']['UpdateUser'];
export type UpdateUserAvailability = components['schemas']['UpdateUserAvailability'];
export type DeactivateUser = components['schemas']['DeactivateUser'];
export type AssignedCounts = components['schemas']['AssignedCounts'];
export type ConfirmUserEmail = components['schemas']['ConfirmUserEmail'];
export type View = components['schemas']['View'];
export type CreateView = components['schemas']['CreateView'];
export type Counts = components['schemas']['Counts'];
export type UpdateView = components['schemas']['UpdateView'];
export type WaitingLead = components['schemas']['WaitingLead'];
export type Webhook = components['schemas']['Webhook'];
export type CreateWebhook = components['schemas']['CreateWebhook'];
export type UpdateWebhook = components['schemas']['UpdateWebhook'];
export type WebhookTest = components['schemas']['WebhookTest'];
export type WebhookAttempt = components['schemas']['WebhookAttempt'];
export type WebhookMessage = components['schemas']['WebhookMessage'];
export type WebhookReplay = components['schemas']['WebhookReplay'];
export type CreateWebhookReplay = components['schemas']['CreateWebhookReplay'];
export type WhatsappConversation = components['schemas']['WhatsappConversation'];
export type WhatsappMessage = components['schemas']['WhatsappMessage'];
export type CreateWhatsappMessage = components['schemas']['CreateWhatsappMessage'];
export type SyncedWhatsappAccount = components['schemas']['SyncedWhatsappAccount'];
export type WhatsappTemplate = components['schemas']['WhatsappTemplate'];
export type Workspace = components['schemas']['Workspace'];
export type UpdateWorkspace = components['schemas']['UpdateWorkspace'];
export type CreateWorkspace = components['schemas']['CreateWorkspace'];
export type TwoFactorRequirement = components['schemas']['TwoFactorRequirement'];
export type SetTwoFactorRequirement = components['schemas']['SetTwoFactorRequirement'];
export type ReceiveLead = components['schemas']['ReceiveLead'];
export type RemovedRecord = components['schemas']['RemovedRecord'];
export type LeadCreatedMessage = components['schemas']['LeadCreatedMessage'];
export type LeadUpdatedMessage = components['schemas']['LeadUpdatedMessage'];
export type LeadStatusChangedMessage = components['schemas']['LeadStatusChangedMessage'];
export type LeadAssignedMessage = components['schemas']['LeadAssignedMessage'];
export type LeadDeletedMessage = components['schemas']['LeadDeletedMessage'];
export type LeadRestoredMessage = components['schemas']['LeadRestoredMessage'];
export type LeadMergedMessage = components['schemas']['LeadMergedMessage'];
export type LeadSoldMessage = components['schemas']['LeadSoldMessage'];
export type LeadScoredMessage = components['schemas']['LeadScoredMessage'];
export type ContactUpdatedMessage = components['schemas']['ContactUpdatedMessage'];
export type ContactMergedMessage = components['schemas']['ContactMergedMessage'];
export type DealCreatedMessage = components['schemas']['DealCreatedMessage'];
export type DealStageChangedMessage = components['schemas']['DealStageChangedMessage'];
export type DealWonMessage = components['schemas']['DealWonMessage'];
export type DealLostMessage = components['schemas']['DealLostMessage'];
export type SubmittedForm = components['schemas']['SubmittedForm'];
export type FormSubmittedMessage = components['schemas']['FormSubmittedMessage'];
export type CampaignSentMessage = components['schemas']['CampaignSentMessage'];
export type TaskDueMessage = components['schemas']['TaskDueMessage'];
export type ErrorBody = components['schemas']['ErrorBody'];
export type $defs = Record<string, never>;
export interface operations {
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "ok";
                        version: string;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listLeads: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
                /** @description created_at by default; custom_fields.budget for a defined custom field. Leads without a value come last. */
                sort?: string;
                /** @description desc by default. */
                direction?: "asc" | "desc";
                /** @description A number field, such as lead_score or custom_fields.budget, whose sum and average over all matching records stand in meta.aggregates. Repeat it for several. */
                aggregate?: string[];
                /** @description A field, such as status or stage_id: meta.groups has the count and the sums for each of its values. */
                group_by?: string;
                /** @description The key of a status. Repeat it for any of several. */
                status?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "status[not]"?: string | string[];
                /** @description The name of a source, in any case. Repeat it for any of several. */
                source?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "source[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "source[empty]"?: string;
                /** @description The number, the UUID or the key of a pipeline. Repeat it for any of several. */
                pipeline_id?: string | number;
                /** @description All but these. Repeat it for any of several. */
                "pipeline_id[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "pipeline_id[empty]"?: string;
                /** @description The number, the UUID or the key of a stage. Repeat it for any of several. */
                stage_id?: string | number;
                /** @description All but these. Repeat it for any of several. */
                "stage_id[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "stage_id[empty]"?: string;
                /** @description The number, the UUID or the e-mail address of a user. Repeat it for any of several. */
                assigned_user_id?: string | number;
                /** @description All but these. Repeat it for any of several. */
                "assigned_user_id[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "assigned_user_id[empty]"?: string;
                /** @description The number or the UUID of a team: leads of its members. Repeat it for any of several. */
                team_id?: string | number;
                /** @description All but these. Repeat it for any of several. */
                "team_id[not]"?: string | string[];
                /** @description The name of a tag, in any case. Repeat it for any of several. */
                tag?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "tag[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "tag[empty]"?: string;
                /** @description true for starred leads only, false for the others only. */
                starred?: boolean;
                /** @description All but these. */
                "starred[not]"?: boolean;
                /** @description The score, 0 to 100. Repeat it for any of several. */
                lead_score?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "lead_score[not]"?: string | string[];
                /** @description Only more than it. */
                "lead_score[over]"?: string;
                /** @description Only less than it. */
                "lead_score[under]"?: string;
                /** @description Of logged calls. Repeat it for any of several. */
                call_count?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "call_count[not]"?: string | string[];
                /** @description Only more than it. */
                "call_count[over]"?: string;
                /** @description Only less than it. */
                "call_count[under]"?: string;
                /** @description Of notes. Repeat it for any of several. */
                note_count?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "note_count[not]"?: string | string[];
                /** @description Only more than it. */
                "note_count[over]"?: string;
                /** @description Only less than it. */
                "note_count[under]"?: string;
                /** @description Of submitted forms. Repeat it for any of several. */
                submission_count?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "submission_count[not]"?: string | string[];
                /** @description Only more than it. */
                "submission_count[over]"?: string;
                /** @description Only less than it. */
                "submission_count[under]"?: string;
                /** @description Of replies by e-mail and messages by WhatsApp. Repeat it for any of several. */
                reply_count?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "reply_count[not]"?: string | string[];
                /** @description Only more than it. */
                "reply_count[over]"?: string;
                /** @description Only less than it. */
                "reply_count[under]"?: string;
                /** @description Of e-mails that the lead opened. Repeat it for any of several. */
                open_count?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "open_count[not]"?: string | string[];
                /** @description Only more than it. */
                "open_count[over]"?: string;
                /** @description Only less than it. */
                "open_count[under]"?: string;
                /** @description Of e-mails in which the lead clicked a link. Repeat it for any of several. */
                click_count?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "click_count[not]"?: string | string[];
                /** @description Only more than it. */
                "click_count[over]"?: string;
                /** @description Only less than it. */
                "click_count[under]"?: string;
                /** @description Only later than it: ISO 8601. A day alone begins at 00:00 UTC. */
                "created_at[after]"?: string;
                /** @description Only earlier than it. */
                "created_at[before]"?: string;
                /** @description A span of hours, days or weeks, such as 12h, 30d or 4w. */
                "created_at[within]"?: string;
                /** @description Only later than it: ISO 8601. A day alone begins at 00:00 UTC. */
                "updated_at[after]"?: string;
                /** @description Only earlier than it. */
                "updated_at[before]"?: string;
                /** @description A span of hours, days or weeks, such as 12h, 30d or 4w. */
                "updated_at[within]"?: string;
                /** @description Only later than it: ISO 8601. A day alone begins at 00:00 UTC. */
                "first_touch_at[after]"?: string;
                /** @description Only earlier than it. */
                "first_touch_at[before]"?: string;
                /** @description A span of hours, days or weeks, such as 12h, 30d or 4w. */
                "first_touch_at[within]"?: string;
                /** @description true for records without a value, false for the others. */
                "first_touch_at[empty]"?: string;
                /** @description Your own id of the lead, exactly. Repeat it for any of several. */
                external_id?: string | number;
                /** @description All but these. Repeat it for any of several. */
                "external_id[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "external_id[empty]"?: string;
                /** @description A day; within looks ahead. Repeat it for any of several. */
                event_date?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "event_date[not]"?: string | string[];
                /** @description Only later than it: ISO 8601. A day alone begins at 00:00 UTC. */
                "event_date[after]"?: string;
                /** @description Only earlier than it. */
                "event_date[before]"?: string;
                /** @description A span of hours, days or weeks, such as 12h, 30d or 4w. */
                "event_date[within]"?: string;
                /** @description true for records without a value, false for the others. */
                "event_date[empty]"?: string;
                /** @description The name of an event type, in any case. Repeat it for any of several. */
                event_type?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "event_type[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "event_type[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                first_name?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "first_name[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "first_name[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                last_name?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "last_name[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "last_name[empty]"?: string;
                /** @description The whole address, in any case. Repeat it for any of several. */
                email?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "email[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "email[empty]"?: string;
                /** @description The whole number, as it was sent. Repeat it for any of several. */
                phone?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "phone[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "phone[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                company?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "company[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "company[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                website?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "website[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "website[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                address?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "address[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "address[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                city?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "city[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "city[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                state?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "state[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "state[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                zip?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "zip[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "zip[empty]"?: string;
                /** @description The number or the UUID of a contact. Repeat it for any of several. */
                contact_id?: string | number;
                /** @description All but these. Repeat it for any of several. */
                "contact_id[not]"?: string | string[];
                /** @description custom_fields[budget]=10000: the value of a defined custom field, texts in any case; for a field with several choices, one of them. custom_fields[budget][over]=10000 and the other operators as for the other fields. */
                custom_fields?: {
                    [key: string]: string | unknown[];
                };
                /** @description A part of the name, the e-mail address or the phone. */
                search?: string;
                /** @description The same as created_at[after]. */
                created_after?: string;
                /** @description The same as created_at[before]. */
                created_before?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Lead"][];
                        meta: components["schemas"]["AggregatedPageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    createLead: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateLead"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Lead"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    bulkDeleteLeads: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkDeleteLeads"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["BulkChange"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    bulkUpdateLeads: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkUpdateLeads"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["BulkChange"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    batchCreateLeads: {
        parameters: {
            query?: {
                /** @description What happens to a lead whose e-mail address or phone another lead has: create adds it (the default), skip leaves it out, and fill fills the empty fields of the other. */
                duplicates?: "create" | "skip" | "fill";
            };
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    leads: components["schemas"]["BatchLead"][];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["BatchResult"][];
                    };
                    "application/x-ndjson": components["schemas"]["LineResult"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getLead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Lead"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    putLead: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateLead"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Lead"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    deleteLead: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    updateLead: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateLead"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Lead"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    upsertLeadByEmail: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description Matched in any case. */
                value: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateLead"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Lead"];
                    };
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Lead"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    upsertLeadByPhone: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description In any format that makes a complete number. */
                value: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateLead"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Lead"];
                    };
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Lead"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    upsertLeadByExternalId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of the lead in your own system. */
                value: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateLead"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Lead"];
                    };
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Lead"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listTrash: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["TrashedLead"][];
                        meta: components["schemas"]["PageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    restoreLead: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Lead"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    starLead: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Lead"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    unstarLead: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Lead"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    assignLead: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignLead"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Lead"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    addTagToLead: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddTagToLead"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Lead"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    mergeLead: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeLead"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Lead"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    previewLeadMerge: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeLead"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["LeadMergePreview"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    removeTagFromLead: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
                /** @description The name of the tag, in any case, or its id. */
                tag: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getLeadWorkspace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["RecordWorkspace"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getLeadPlace: {
        parameters: {
            query?: {
                /** @description created_at by default; custom_fields.budget for a defined custom field. Leads without a value come last. */
                sort?: string;
                /** @description desc by default. */
                direction?: "asc" | "desc";
                /** @description The key of a status. Repeat it for any of several. */
                status?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "status[not]"?: string | string[];
                /** @description The name of a source, in any case. Repeat it for any of several. */
                source?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "source[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "source[empty]"?: string;
                /** @description The number, the UUID or the key of a pipeline. Repeat it for any of several. */
                pipeline_id?: string | number;
                /** @description All but these. Repeat it for any of several. */
                "pipeline_id[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "pipeline_id[empty]"?: string;
                /** @description The number, the UUID or the key of a stage. Repeat it for any of several. */
                stage_id?: string | number;
                /** @description All but these. Repeat it for any of several. */
                "stage_id[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "stage_id[empty]"?: string;
                /** @description The number, the UUID or the e-mail address of a user. Repeat it for any of several. */
                assigned_user_id?: string | number;
                /** @description All but these. Repeat it for any of several. */
                "assigned_user_id[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "assigned_user_id[empty]"?: string;
                /** @description The number or the UUID of a team: leads of its members. Repeat it for any of several. */
                team_id?: string | number;
                /** @description All but these. Repeat it for any of several. */
                "team_id[not]"?: string | string[];
                /** @description The name of a tag, in any case. Repeat it for any of several. */
                tag?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "tag[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "tag[empty]"?: string;
                /** @description true for starred leads only, false for the others only. */
                starred?: boolean;
                /** @description All but these. */
                "starred[not]"?: boolean;
                /** @description The score, 0 to 100. Repeat it for any of several. */
                lead_score?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "lead_score[not]"?: string | string[];
                /** @description Only more than it. */
                "lead_score[over]"?: string;
                /** @description Only less than it. */
                "lead_score[under]"?: string;
                /** @description Of logged calls. Repeat it for any of several. */
                call_count?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "call_count[not]"?: string | string[];
                /** @description Only more than it. */
                "call_count[over]"?: string;
                /** @description Only less than it. */
                "call_count[under]"?: string;
                /** @description Of notes. Repeat it for any of several. */
                note_count?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "note_count[not]"?: string | string[];
                /** @description Only more than it. */
                "note_count[over]"?: string;
                /** @description Only less than it. */
                "note_count[under]"?: string;
                /** @description Of submitted forms. Repeat it for any of several. */
                submission_count?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "submission_count[not]"?: string | string[];
                /** @description Only more than it. */
                "submission_count[over]"?: string;
                /** @description Only less than it. */
                "submission_count[under]"?: string;
                /** @description Of replies by e-mail and messages by WhatsApp. Repeat it for any of several. */
                reply_count?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "reply_count[not]"?: string | string[];
                /** @description Only more than it. */
                "reply_count[over]"?: string;
                /** @description Only less than it. */
                "reply_count[under]"?: string;
                /** @description Of e-mails that the lead opened. Repeat it for any of several. */
                open_count?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "open_count[not]"?: string | string[];
                /** @description Only more than it. */
                "open_count[over]"?: string;
                /** @description Only less than it. */
                "open_count[under]"?: string;
                /** @description Of e-mails in which the lead clicked a link. Repeat it for any of several. */
                click_count?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "click_count[not]"?: string | string[];
                /** @description Only more than it. */
                "click_count[over]"?: string;
                /** @description Only less than it. */
                "click_count[under]"?: string;
                /** @description Only later than it: ISO 8601. A day alone begins at 00:00 UTC. */
                "created_at[after]"?: string;
                /** @description Only earlier than it. */
                "created_at[before]"?: string;
                /** @description A span of hours, days or weeks, such as 12h, 30d or 4w. */
                "created_at[within]"?: string;
                /** @description Only later than it: ISO 8601. A day alone begins at 00:00 UTC. */
                "updated_at[after]"?: string;
                /** @description Only earlier than it. */
                "updated_at[before]"?: string;
                /** @description A span of hours, days or weeks, such as 12h, 30d or 4w. */
                "updated_at[within]"?: string;
                /** @description Only later than it: ISO 8601. A day alone begins at 00:00 UTC. */
                "first_touch_at[after]"?: string;
                /** @description Only earlier than it. */
                "first_touch_at[before]"?: string;
                /** @description A span of hours, days or weeks, such as 12h, 30d or 4w. */
                "first_touch_at[within]"?: string;
                /** @description true for records without a value, false for the others. */
                "first_touch_at[empty]"?: string;
                /** @description Your own id of the lead, exactly. Repeat it for any of several. */
                external_id?: string | number;
                /** @description All but these. Repeat it for any of several. */
                "external_id[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "external_id[empty]"?: string;
                /** @description A day; within looks ahead. Repeat it for any of several. */
                event_date?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "event_date[not]"?: string | string[];
                /** @description Only later than it: ISO 8601. A day alone begins at 00:00 UTC. */
                "event_date[after]"?: string;
                /** @description Only earlier than it. */
                "event_date[before]"?: string;
                /** @description A span of hours, days or weeks, such as 12h, 30d or 4w. */
                "event_date[within]"?: string;
                /** @description true for records without a value, false for the others. */
                "event_date[empty]"?: string;
                /** @description The name of an event type, in any case. Repeat it for any of several. */
                event_type?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "event_type[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "event_type[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                first_name?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "first_name[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "first_name[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                last_name?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "last_name[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "last_name[empty]"?: string;
                /** @description The whole address, in any case. Repeat it for any of several. */
                email?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "email[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "email[empty]"?: string;
                /** @description The whole number, as it was sent. Repeat it for any of several. */
                phone?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "phone[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "phone[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                company?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "company[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "company[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                website?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "website[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "website[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                address?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "address[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "address[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                city?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "city[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "city[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                state?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "state[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "state[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                zip?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "zip[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "zip[empty]"?: string;
                /** @description The number or the UUID of a contact. Repeat it for any of several. */
                contact_id?: string | number;
                /** @description All but these. Repeat it for any of several. */
                "contact_id[not]"?: string | string[];
                /** @description custom_fields[budget]=10000: the value of a defined custom field, texts in any case; for a field with several choices, one of them. custom_fields[budget][over]=10000 and the other operators as for the other fields. */
                custom_fields?: {
                    [key: string]: string | unknown[];
                };
                /** @description A part of the name, the e-mail address or the phone. */
                search?: string;
                /** @description The same as created_at[after]. */
                created_after?: string;
                /** @description The same as created_at[before]. */
                created_before?: string;
            };
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["LeadPlace"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listLeadActivity: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
                /** @description Types of events, separated by commas; lead.* is every type of a lead. */
                types?: string;
            };
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                lead_id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ActivityEntry"][];
                        meta: components["schemas"]["PageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listContactActivity: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
                /** @description Types of events, separated by commas; lead.* is every type of a lead. */
                types?: string;
            };
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                contact_id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ActivityEntry"][];
                        meta: components["schemas"]["PageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listDealActivity: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
                /** @description Types of events, separated by commas; lead.* is every type of a lead. */
                types?: string;
            };
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                deal_id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ActivityEntry"][];
                        meta: components["schemas"]["PageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    pipelineAnalytics: {
        parameters: {
            query?: {
                /** @description The first day, as YYYY-MM-DD; 30 days before the last day by default. */
                from?: string;
                /** @description The last day; today by default. */
                to?: string;
                /** @description The number, the UUID or the key of a pipeline; the first by default. */
                pipeline_id?: string | number;
                /** @description Both by default. */
                subject?: "leads" | "deals";
                /** @description Adds the figures of each group to the totals. */
                group_by?: "source" | "owner" | "day" | "week" | "month";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PipelineAnalytics"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    sourcesAnalytics: {
        parameters: {
            query?: {
                /** @description The first day, as YYYY-MM-DD; 30 days before the last day by default. */
                from?: string;
                /** @description The last day; today by default. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SourceAnalytics"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    activityAnalytics: {
        parameters: {
            query?: {
                /** @description The first day, as YYYY-MM-DD; 30 days before the last day by default. */
                from?: string;
                /** @description The last day; today by default. */
                to?: string;
                /** @description Adds the figures of each group to the totals. */
                group_by?: "day" | "week" | "month";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ActivityAnalytics"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    responseTimeAnalytics: {
        parameters: {
            query?: {
                /** @description The first day, as YYYY-MM-DD; 30 days before the last day by default. */
                from?: string;
                /** @description The last day; today by default. */
                to?: string;
                /** @description Adds the figures of each group to the totals. */
                group_by?: "source" | "owner" | "day" | "week" | "month";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ResponseTimeAnalytics"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getAutomationAddress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AutomationAddress"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    renewAutomationAddress: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AutomationAddress"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listAutomationRecipes: {
        parameters: {
            query?: {
                /** @description Of the texts; en by default. */
                language?: "en" | "de";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AutomationRecipe"][];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listAutomations: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
                active?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Automation"][];
                        meta: components["schemas"]["PageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    createAutomation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAutomation"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Automation"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getAutomation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Automation"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    putAutomation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateAutomation"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Automation"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    deleteAutomation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    updateAutomation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateAutomation"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Automation"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    restoreAutomationVersion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
                version: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Automation"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listAutomationVersions: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Automation"][];
                        meta: components["schemas"]["PageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listAutomationRuns: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
                state?: "ready" | "waiting" | "calling" | "finished" | "failed" | "cancelled";
            };
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AutomationRun"][];
                        meta: components["schemas"]["PageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getAutomationRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
                /** @description The number, the UUID, or a prefix and 26 characters. */
                run_id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AutomationRun"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    retryAutomationRun: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
                /** @description The number, the UUID, or a prefix and 26 characters. */
                run_id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AutomationRun"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    retryAutomationRuns: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetryAutomationRuns"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            count: number;
                        };
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    cancelAutomationRun: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
                /** @description The number, the UUID, or a prefix and 26 characters. */
                run_id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AutomationRun"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    cancelAutomationRuns: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelAutomationRuns"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            count: number;
                        };
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getAutomationSchema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AutomationSchema"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    testAutomation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TestAutomation"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AutomationTest"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    tryAutomationOnHistory: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TryAutomationOnHistory"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AutomationHistory"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    countAutomationRuns: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AutomationRunCounts"][];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getLeadAssignment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["LeadAssignment"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listCalls: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                lead_id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Call"][];
                        meta: components["schemas"]["PageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    createCall: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                lead_id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCall"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Call"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getCall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                lead_id: string | number;
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Call"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    putCall: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                lead_id: string | number;
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateCall"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Call"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    deleteCall: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                lead_id: string | number;
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    updateCall: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                lead_id: string | number;
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateCall"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Call"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listCampaigns: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
                /** @description Only campaigns of this channel. */
                channel?: "email" | "whatsapp";
                /** @description Only campaigns in this state. */
                status?: "draft" | "scheduled" | "sending" | "paused" | "sent" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Campaign"][];
                        meta: components["schemas"]["PageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    createEmailCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateEmailCampaign"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Campaign"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    createWhatsappCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWhatsappCampaign"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Campaign"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Campaign"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    putCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateCampaign"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Campaign"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    deleteCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    updateCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateCampaign"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Campaign"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    sendCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Campaign"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    scheduleCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleCampaign"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Campaign"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    pauseCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Campaign"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    resumeCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Campaign"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    cancelCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Campaign"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    resendCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResendCampaign"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Campaign"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    countAudience: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CountAudience"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AudienceCount"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    previewCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewCampaign"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CampaignPreview"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    testCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TestCampaign"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CampaignTest"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getCampaignStatistics: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CampaignStatistics"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listCampaignMessages: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
                /** @description Only messages in this state. */
                state?: "queued" | "sending" | "sent" | "unknown" | "failed" | "suppressed";
                /** @description Only messages of which this is known. */
                fact?: "delivered" | "opened" | "clicked" | "replied" | "bounced" | "complained" | "unsubscribed" | "won";
            };
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CampaignMessage"][];
                        meta: components["schemas"]["PageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listCauses: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
                /** @description Only causes of this kind. */
                kind?: "batch" | "bulk_delete" | "bulk_edit" | "change" | "import" | "merge" | "undo";
                /** @description Only those of me, or of user:5 or key:3 with any form of the id. */
                actor?: string;
                /** @description true: only those that were undone; false: only the others. */
                undone?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Cause"][];
                        meta: components["schemas"]["PageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getCause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Cause"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    cancelCause: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Cause"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listContacts: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
                /** @description created_at by default; custom_fields.budget for a defined custom field. Contacts without a value come last. */
                sort?: string;
                /** @description desc by default. */
                direction?: "asc" | "desc";
                /** @description A number field, such as lead_score or custom_fields.budget, whose sum and average over all matching records stand in meta.aggregates. Repeat it for several. */
                aggregate?: string[];
                /** @description A field, such as status or stage_id: meta.groups has the count and the sums for each of its values. */
                group_by?: string;
                /** @description The name of a tag, in any case. Repeat it for any of several. */
                tag?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "tag[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "tag[empty]"?: string;
                /** @description The number, the UUID or the e-mail address of a user. Repeat it for any of several. */
                owner_user_id?: string | number;
                /** @description All but these. Repeat it for any of several. */
                "owner_user_id[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "owner_user_id[empty]"?: string;
                /** @description The number or the UUID of a team: contacts of its members. Repeat it for any of several. */
                team_id?: string | number;
                /** @description All but these. Repeat it for any of several. */
                "team_id[not]"?: string | string[];
                /** @description A whole address, in any case; any of a contact. Repeat it for any of several. */
                email?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "email[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "email[empty]"?: string;
                /** @description The whole primary number, as it was sent. Repeat it for any of several. */
                phone?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "phone[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "phone[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                first_name?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "first_name[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "first_name[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                last_name?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "last_name[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "last_name[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                company?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "company[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "company[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                website?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "website[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "website[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                address?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "address[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "address[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                city?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "city[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "city[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                state?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "state[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "state[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                zip?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "zip[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "zip[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                country?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "country[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "country[empty]"?: string;
                /** @description A BCP 47 tag, in any case. Repeat it for any of several. */
                language?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "language[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "language[empty]"?: string;
                /** @description Only later than it: ISO 8601. A day alone begins at 00:00 UTC. */
                "created_at[after]"?: string;
                /** @description Only earlier than it. */
                "created_at[before]"?: string;
                /** @description A span of hours, days or weeks, such as 12h, 30d or 4w. */
                "created_at[within]"?: string;
                /** @description Only later than it: ISO 8601. A day alone begins at 00:00 UTC. */
                "updated_at[after]"?: string;
                /** @description Only earlier than it. */
                "updated_at[before]"?: string;
                /** @description A span of hours, days or weeks, such as 12h, 30d or 4w. */
                "updated_at[within]"?: string;
                /** @description custom_fields[budget]=10000: the value of a defined custom field, texts in any case; for a field with several choices, one of them. custom_fields[budget][over]=10000 and the other operators as for the other fields. */
                custom_fields?: {
                    [key: string]: string | unknown[];
                };
                /** @description A part of the name, the e-mail address, the phone or the company. */
                search?: string;
                /** @description The same as created_at[after]. */
                created_after?: string;
                /** @description The same as created_at[before]. */
                created_before?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Contact"][];
                        meta: components["schemas"]["AggregatedPageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    createContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateContact"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Contact"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ContactWithLeads"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    putContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateContact"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Contact"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    deleteContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    updateContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateContact"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Contact"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    mergeContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeContact"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Contact"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    previewContactMerge: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeContact"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ContactMergePreview"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getContactWorkspace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["RecordWorkspace"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listDeals: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
                /** @description created_at by default. Deals without a value come last. */
                sort?: "created_at" | "updated_at" | "value" | "expected_close_date" | "title" | "closed_at";
                /** @description desc by default. */
                direction?: "asc" | "desc";
                /** @description A number field, such as lead_score or custom_fields.budget, whose sum and average over all matching records stand in meta.aggregates. Repeat it for several. */
                aggregate?: string[];
                /** @description A field, such as status or stage_id: meta.groups has the count and the sums for each of its values. */
                group_by?: string;
                /** @description The whole title, in any case. Repeat it for any of several. */
                title?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "title[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "title[empty]"?: string;
                /** @description open, won, lost. Repeat it for any of several. */
                status?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "status[not]"?: string | string[];
                /** @description The number, the UUID or the key of a pipeline. Repeat it for any of several. */
                pipeline_id?: string | number;
                /** @description All but these. Repeat it for any of several. */
                "pipeline_id[not]"?: string | string[];
                /** @description The number, the UUID or the key of a stage. Repeat it for any of several. */
                stage_id?: string | number;
                /** @description All but these. Repeat it for any of several. */
                "stage_id[not]"?: string | string[];
                /** @description The number, the UUID or the e-mail address of a user. Repeat it for any of several. */
                assigned_user_id?: string | number;
                /** @description All but these. Repeat it for any of several. */
                "assigned_user_id[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "assigned_user_id[empty]"?: string;
                /** @description The number or the UUID of a team: deals of its members. Repeat it for any of several. */
                team_id?: string | number;
                /** @description All but these. Repeat it for any of several. */
                "team_id[not]"?: string | string[];
                /** @description The number or the UUID of a contact. Repeat it for any of several. */
                contact_id?: string | number;
                /** @description All but these. Repeat it for any of several. */
                "contact_id[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "contact_id[empty]"?: string;
                /** @description The number or the UUID of a lead. Repeat it for any of several. */
                lead_id?: string | number;
                /** @description All but these. Repeat it for any of several. */
                "lead_id[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "lead_id[empty]"?: string;
                /** @description ISO 4217, in any case. Repeat it for any of several. */
                currency?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "currency[not]"?: string | string[];
                /** @description An amount, such as 4500.00. Repeat it for any of several. */
                value?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "value[not]"?: string | string[];
                /** @description Only more than it. */
                "value[over]"?: string;
                /** @description Only less than it. */
                "value[under]"?: string;
                /** @description A day; within looks ahead. Repeat it for any of several. */
                expected_close_date?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "expected_close_date[not]"?: string | string[];
                /** @description Only later than it: ISO 8601. A day alone begins at 00:00 UTC. */
                "expected_close_date[after]"?: string;
                /** @description Only earlier than it. */
                "expected_close_date[before]"?: string;
                /** @description A span of hours, days or weeks, such as 12h, 30d or 4w. */
                "expected_close_date[within]"?: string;
                /** @description true for records without a value, false for the others. */
                "expected_close_date[empty]"?: string;
                /** @description Only later than it: ISO 8601. A day alone begins at 00:00 UTC. */
                "closed_at[after]"?: string;
                /** @description Only earlier than it. */
                "closed_at[before]"?: string;
                /** @description A span of hours, days or weeks, such as 12h, 30d or 4w. */
                "closed_at[within]"?: string;
                /** @description true for records without a value, false for the others. */
                "closed_at[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                lost_reason?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "lost_reason[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "lost_reason[empty]"?: string;
                /** @description Only later than it: ISO 8601. A day alone begins at 00:00 UTC. */
                "created_at[after]"?: string;
                /** @description Only earlier than it. */
                "created_at[before]"?: string;
                /** @description A span of hours, days or weeks, such as 12h, 30d or 4w. */
                "created_at[within]"?: string;
                /** @description Only later than it: ISO 8601. A day alone begins at 00:00 UTC. */
                "updated_at[after]"?: string;
                /** @description Only earlier than it. */
                "updated_at[before]"?: string;
                /** @description A span of hours, days or weeks, such as 12h, 30d or 4w. */
                "updated_at[within]"?: string;
                /** @description Only deals with at least this value. */
                value_min?: string;
                /** @description Only deals with at most this value. */
                value_max?: string;
                /** @description The same as expected_close_date[after]. */
                expected_close_after?: string;
                /** @description The same as expected_close_date[before]. */
                expected_close_before?: string;
                /** @description The same as created_at[after]. */
                created_after?: string;
                /** @description The same as created_at[before]. */
                created_before?: string;
                /** @description A part of the title, in any case. */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Deal"][];
                        meta: components["schemas"]["AggregatedPageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    createDeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateDeal"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Deal"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    totalDeals: {
        parameters: {
            query?: {
                /** @description The whole title, in any case. Repeat it for any of several. */
                title?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "title[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "title[empty]"?: string;
                /** @description open, won, lost. Repeat it for any of several. */
                status?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "status[not]"?: string | string[];
                /** @description The number, the UUID or the key of a pipeline. Repeat it for any of several. */
                pipeline_id?: string | number;
                /** @description All but these. Repeat it for any of several. */
                "pipeline_id[not]"?: string | string[];
                /** @description The number, the UUID or the key of a stage. Repeat it for any of several. */
                stage_id?: string | number;
                /** @description All but these. Repeat it for any of several. */
                "stage_id[not]"?: string | string[];
                /** @description The number, the UUID or the e-mail address of a user. Repeat it for any of several. */
                assigned_user_id?: string | number;
                /** @description All but these. Repeat it for any of several. */
                "assigned_user_id[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "assigned_user_id[empty]"?: string;
                /** @description The number or the UUID of a team: deals of its members. Repeat it for any of several. */
                team_id?: string | number;
                /** @description All but these. Repeat it for any of several. */
                "team_id[not]"?: string | string[];
                /** @description The number or the UUID of a contact. Repeat it for any of several. */
                contact_id?: string | number;
                /** @description All but these. Repeat it for any of several. */
                "contact_id[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "contact_id[empty]"?: string;
                /** @description The number or the UUID of a lead. Repeat it for any of several. */
                lead_id?: string | number;
                /** @description All but these. Repeat it for any of several. */
                "lead_id[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "lead_id[empty]"?: string;
                /** @description ISO 4217, in any case. Repeat it for any of several. */
                currency?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "currency[not]"?: string | string[];
                /** @description An amount, such as 4500.00. Repeat it for any of several. */
                value?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "value[not]"?: string | string[];
                /** @description Only more than it. */
                "value[over]"?: string;
                /** @description Only less than it. */
                "value[under]"?: string;
                /** @description A day; within looks ahead. Repeat it for any of several. */
                expected_close_date?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "expected_close_date[not]"?: string | string[];
                /** @description Only later than it: ISO 8601. A day alone begins at 00:00 UTC. */
                "expected_close_date[after]"?: string;
                /** @description Only earlier than it. */
                "expected_close_date[before]"?: string;
                /** @description A span of hours, days or weeks, such as 12h, 30d or 4w. */
                "expected_close_date[within]"?: string;
                /** @description true for records without a value, false for the others. */
                "expected_close_date[empty]"?: string;
                /** @description Only later than it: ISO 8601. A day alone begins at 00:00 UTC. */
                "closed_at[after]"?: string;
                /** @description Only earlier than it. */
                "closed_at[before]"?: string;
                /** @description A span of hours, days or weeks, such as 12h, 30d or 4w. */
                "closed_at[within]"?: string;
                /** @description true for records without a value, false for the others. */
                "closed_at[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                lost_reason?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "lost_reason[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "lost_reason[empty]"?: string;
                /** @description Only later than it: ISO 8601. A day alone begins at 00:00 UTC. */
                "created_at[after]"?: string;
                /** @description Only earlier than it. */
                "created_at[before]"?: string;
                /** @description A span of hours, days or weeks, such as 12h, 30d or 4w. */
                "created_at[within]"?: string;
                /** @description Only later than it: ISO 8601. A day alone begins at 00:00 UTC. */
                "updated_at[after]"?: string;
                /** @description Only earlier than it. */
                "updated_at[before]"?: string;
                /** @description A span of hours, days or weeks, such as 12h, 30d or 4w. */
                "updated_at[within]"?: string;
                /** @description Only deals with at least this value. */
                value_min?: string;
                /** @description Only deals with at most this value. */
                value_max?: string;
                /** @description The same as expected_close_date[after]. */
                expected_close_after?: string;
                /** @description The same as expected_close_date[before]. */
                expected_close_before?: string;
                /** @description The same as created_at[after]. */
                created_after?: string;
                /** @description The same as created_at[before]. */
                created_before?: string;
                /** @description A part of the title, in any case. */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["DealTotals"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getDeal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Deal"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    putDeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateDeal"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Deal"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    deleteDeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    updateDeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateDeal"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Deal"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getDealWorkspace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["RecordWorkspace"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    moveDeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveDeal"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Deal"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    winDeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Deal"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    loseDeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoseDeal"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Deal"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    reopenDeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Deal"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listDuplicates: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
                min_score?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["DuplicateGroup"][];
                        meta: components["schemas"]["PageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getDuplicate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the group, or of any contact in it. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["DuplicateGroup"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    mergeDuplicates: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeDuplicates"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["DuplicatesMerge"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    dismissDuplicate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the group, or of any contact in it. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["DuplicateGroup"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /** @description Only events after this one: the meta.next of the previous response. Start with 0. */
                after?: number;
                /** @description asc, the default, is oldest first; desc is newest first. */
                direction?: "asc" | "desc";
                /** @description With direction=desc, only events before this one: the meta.next of the previous response. */
                before?: number;
                /** @description The maximum number of events: 100 by default, at most 1000. */
                limit?: number;
                /** @description Types of events, separated by commas; lead.* is every type of a lead. */
                types?: string;
                /** @description true to add the current name of each subject, subject.name. */
                names?: boolean;
                /** @description Only events of this area; sign_ins has sessions and passwords, too. */
                area?: "leads" | "contacts" | "deals" | "forms" | "automations" | "campaigns" | "market" | "members" | "keys" | "settings" | "sign_ins";
                /** @description Who caused the event: user:5 or key:3 with any form of the id, or automation, command, import, integration or system. */
                actor?: string;
                /** @description Only events at this time or later. */
                since?: string;
                /** @description Only events before this time. */
                until?: string;
                /** @description The type of the subject: lead, contact, deal … */
                subject_type?: string;
                /** @description The subject, as its type and any form of its id: lead:1842. Events of the notes and tasks of a lead have the lead as their subject. */
                subject?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Event"][];
                        meta: components["schemas"]["EventsMeta"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listEventTypes: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["EventType"][];
                        meta: components["schemas"]["PageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    createEventType: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateEventType"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["EventType"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getEventType: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["EventType"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    putEventType: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateEventType"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["EventType"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    deleteEventType: {
        parameters: {
            query?: {
                /** @description Another event type for the leads of this one, or none to leave them without one. */
                move_to?: string | number;
            };
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    updateEventType: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateEventType"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["EventType"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    exportLeads: {
        parameters: {
            query?: {
                /** @description csv by default. */
                format?: "csv" | "ndjson" | "xlsx";
                /** @description The columns in their order, with commas or by repeating it; all by default. A custom field is custom_fields. and its key. */
                columns?: string | string[];
                /** @description Only these records, up to 1,000, with commas or by repeating it. */
                ids?: string | string[];
                /** @description true for a byte order mark at the beginning of CSV, by which Excel knows UTF-8. */
                bom?: boolean;
                /** @description created_at by default; custom_fields.budget for a defined custom field. Leads without a value come last. */
                sort?: string;
                /** @description desc by default. */
                direction?: "asc" | "desc";
                /** @description The key of a status. Repeat it for any of several. */
                status?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "status[not]"?: string | string[];
                /** @description The name of a source, in any case. Repeat it for any of several. */
                source?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "source[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "source[empty]"?: string;
                /** @description The number, the UUID or the key of a pipeline. Repeat it for any of several. */
                pipeline_id?: string | number;
                /** @description All but these. Repeat it for any of several. */
                "pipeline_id[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "pipeline_id[empty]"?: string;
                /** @description The number, the UUID or the key of a stage. Repeat it for any of several. */
                stage_id?: string | number;
                /** @description All but these. Repeat it for any of several. */
                "stage_id[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "stage_id[empty]"?: string;
                /** @description The number, the UUID or the e-mail address of a user. Repeat it for any of several. */
                assigned_user_id?: string | number;
                /** @description All but these. Repeat it for any of several. */
                "assigned_user_id[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "assigned_user_id[empty]"?: string;
                /** @description The number or the UUID of a team: leads of its members. Repeat it for any of several. */
                team_id?: string | number;
                /** @description All but these. Repeat it for any of several. */
                "team_id[not]"?: string | string[];
                /** @description The name of a tag, in any case. Repeat it for any of several. */
                tag?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "tag[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "tag[empty]"?: string;
                /** @description true for starred leads only, false for the others only. */
                starred?: boolean;
                /** @description All but these. */
                "starred[not]"?: boolean;
                /** @description The score, 0 to 100. Repeat it for any of several. */
                lead_score?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "lead_score[not]"?: string | string[];
                /** @description Only more than it. */
                "lead_score[over]"?: string;
                /** @description Only less than it. */
                "lead_score[under]"?: string;
                /** @description Of logged calls. Repeat it for any of several. */
                call_count?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "call_count[not]"?: string | string[];
                /** @description Only more than it. */
                "call_count[over]"?: string;
                /** @description Only less than it. */
                "call_count[under]"?: string;
                /** @description Of notes. Repeat it for any of several. */
                note_count?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "note_count[not]"?: string | string[];
                /** @description Only more than it. */
                "note_count[over]"?: string;
                /** @description Only less than it. */
                "note_count[under]"?: string;
                /** @description Of submitted forms. Repeat it for any of several. */
                submission_count?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "submission_count[not]"?: string | string[];
                /** @description Only more than it. */
                "submission_count[over]"?: string;
                /** @description Only less than it. */
                "submission_count[under]"?: string;
                /** @description Of replies by e-mail and messages by WhatsApp. Repeat it for any of several. */
                reply_count?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "reply_count[not]"?: string | string[];
                /** @description Only more than it. */
                "reply_count[over]"?: string;
                /** @description Only less than it. */
                "reply_count[under]"?: string;
                /** @description Of e-mails that the lead opened. Repeat it for any of several. */
                open_count?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "open_count[not]"?: string | string[];
                /** @description Only more than it. */
                "open_count[over]"?: string;
                /** @description Only less than it. */
                "open_count[under]"?: string;
                /** @description Of e-mails in which the lead clicked a link. Repeat it for any of several. */
                click_count?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "click_count[not]"?: string | string[];
                /** @description Only more than it. */
                "click_count[over]"?: string;
                /** @description Only less than it. */
                "click_count[under]"?: string;
                /** @description Only later than it: ISO 8601. A day alone begins at 00:00 UTC. */
                "created_at[after]"?: string;
                /** @description Only earlier than it. */
                "created_at[before]"?: string;
                /** @description A span of hours, days or weeks, such as 12h, 30d or 4w. */
                "created_at[within]"?: string;
                /** @description Only later than it: ISO 8601. A day alone begins at 00:00 UTC. */
                "updated_at[after]"?: string;
                /** @description Only earlier than it. */
                "updated_at[before]"?: string;
                /** @description A span of hours, days or weeks, such as 12h, 30d or 4w. */
                "updated_at[within]"?: string;
                /** @description Only later than it: ISO 8601. A day alone begins at 00:00 UTC. */
                "first_touch_at[after]"?: string;
                /** @description Only earlier than it. */
                "first_touch_at[before]"?: string;
                /** @description A span of hours, days or weeks, such as 12h, 30d or 4w. */
                "first_touch_at[within]"?: string;
                /** @description true for records without a value, false for the others. */
                "first_touch_at[empty]"?: string;
                /** @description Your own id of the lead, exactly. Repeat it for any of several. */
                external_id?: string | number;
                /** @description All but these. Repeat it for any of several. */
                "external_id[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "external_id[empty]"?: string;
                /** @description A day; within looks ahead. Repeat it for any of several. */
                event_date?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "event_date[not]"?: string | string[];
                /** @description Only later than it: ISO 8601. A day alone begins at 00:00 UTC. */
                "event_date[after]"?: string;
                /** @description Only earlier than it. */
                "event_date[before]"?: string;
                /** @description A span of hours, days or weeks, such as 12h, 30d or 4w. */
                "event_date[within]"?: string;
                /** @description true for records without a value, false for the others. */
                "event_date[empty]"?: string;
                /** @description The name of an event type, in any case. Repeat it for any of several. */
                event_type?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "event_type[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "event_type[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                first_name?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "first_name[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "first_name[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                last_name?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "last_name[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "last_name[empty]"?: string;
                /** @description The whole address, in any case. Repeat it for any of several. */
                email?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "email[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "email[empty]"?: string;
                /** @description The whole number, as it was sent. Repeat it for any of several. */
                phone?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "phone[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "phone[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                company?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "company[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "company[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                website?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "website[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "website[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                address?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "address[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "address[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                city?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "city[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "city[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                state?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "state[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "state[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                zip?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "zip[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "zip[empty]"?: string;
                /** @description The number or the UUID of a contact. Repeat it for any of several. */
                contact_id?: string | number;
                /** @description All but these. Repeat it for any of several. */
                "contact_id[not]"?: string | string[];
                /** @description custom_fields[budget]=10000: the value of a defined custom field, texts in any case; for a field with several choices, one of them. custom_fields[budget][over]=10000 and the other operators as for the other fields. */
                custom_fields?: {
                    [key: string]: string | unknown[];
                };
                /** @description A part of the name, the e-mail address or the phone. */
                search?: string;
                /** @description The same as created_at[after]. */
                created_after?: string;
                /** @description The same as created_at[before]. */
                created_before?: string;
                /** @description true for archived leads, which are hidden otherwise. */
                archived?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/x-ndjson": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    exportContacts: {
        parameters: {
            query?: {
                /** @description csv by default. */
                format?: "csv" | "ndjson" | "xlsx";
                /** @description The columns in their order, with commas or by repeating it; all by default. A custom field is custom_fields. and its key. */
                columns?: string | string[];
                /** @description Only these records, up to 1,000, with commas or by repeating it. */
                ids?: string | string[];
                /** @description true for a byte order mark at the beginning of CSV, by which Excel knows UTF-8. */
                bom?: boolean;
                /** @description created_at by default; custom_fields.budget for a defined custom field. Contacts without a value come last. */
                sort?: string;
                /** @description desc by default. */
                direction?: "asc" | "desc";
                /** @description The name of a tag, in any case. Repeat it for any of several. */
                tag?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "tag[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "tag[empty]"?: string;
                /** @description The number, the UUID or the e-mail address of a user. Repeat it for any of several. */
                owner_user_id?: string | number;
                /** @description All but these. Repeat it for any of several. */
                "owner_user_id[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "owner_user_id[empty]"?: string;
                /** @description The number or the UUID of a team: contacts of its members. Repeat it for any of several. */
                team_id?: string | number;
                /** @description All but these. Repeat it for any of several. */
                "team_id[not]"?: string | string[];
                /** @description A whole address, in any case; any of a contact. Repeat it for any of several. */
                email?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "email[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "email[empty]"?: string;
                /** @description The whole primary number, as it was sent. Repeat it for any of several. */
                phone?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "phone[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "phone[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                first_name?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "first_name[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "first_name[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                last_name?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "last_name[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "last_name[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                company?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "company[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "company[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                website?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "website[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "website[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                address?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "address[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "address[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                city?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "city[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "city[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                state?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "state[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "state[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                zip?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "zip[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "zip[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                country?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "country[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "country[empty]"?: string;
                /** @description A BCP 47 tag, in any case. Repeat it for any of several. */
                language?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "language[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "language[empty]"?: string;
                /** @description Only later than it: ISO 8601. A day alone begins at 00:00 UTC. */
                "created_at[after]"?: string;
                /** @description Only earlier than it. */
                "created_at[before]"?: string;
                /** @description A span of hours, days or weeks, such as 12h, 30d or 4w. */
                "created_at[within]"?: string;
                /** @description Only later than it: ISO 8601. A day alone begins at 00:00 UTC. */
                "updated_at[after]"?: string;
                /** @description Only earlier than it. */
                "updated_at[before]"?: string;
                /** @description A span of hours, days or weeks, such as 12h, 30d or 4w. */
                "updated_at[within]"?: string;
                /** @description custom_fields[budget]=10000: the value of a defined custom field, texts in any case; for a field with several choices, one of them. custom_fields[budget][over]=10000 and the other operators as for the other fields. */
                custom_fields?: {
                    [key: string]: string | unknown[];
                };
                /** @description A part of the name, the e-mail address, the phone or the company. */
                search?: string;
                /** @description The same as created_at[after]. */
                created_after?: string;
                /** @description The same as created_at[before]. */
                created_before?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/x-ndjson": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    exportDeals: {
        parameters: {
            query?: {
                /** @description csv by default. */
                format?: "csv" | "ndjson" | "xlsx";
                /** @description The columns in their order, with commas or by repeating it; all by default. A custom field is custom_fields. and its key. */
                columns?: string | string[];
                /** @description Only these records, up to 1,000, with commas or by repeating it. */
                ids?: string | string[];
                /** @description true for a byte order mark at the beginning of CSV, by which Excel knows UTF-8. */
                bom?: boolean;
                /** @description created_at by default. Deals without a value come last. */
                sort?: "created_at" | "updated_at" | "value" | "expected_close_date" | "title" | "closed_at";
                /** @description desc by default. */
                direction?: "asc" | "desc";
                /** @description The whole title, in any case. Repeat it for any of several. */
                title?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "title[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "title[empty]"?: string;
                /** @description open, won, lost. Repeat it for any of several. */
                status?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "status[not]"?: string | string[];
                /** @description The number, the UUID or the key of a pipeline. Repeat it for any of several. */
                pipeline_id?: string | number;
                /** @description All but these. Repeat it for any of several. */
                "pipeline_id[not]"?: string | string[];
                /** @description The number, the UUID or the key of a stage. Repeat it for any of several. */
                stage_id?: string | number;
                /** @description All but these. Repeat it for any of several. */
                "stage_id[not]"?: string | string[];
                /** @description The number, the UUID or the e-mail address of a user. Repeat it for any of several. */
                assigned_user_id?: string | number;
                /** @description All but these. Repeat it for any of several. */
                "assigned_user_id[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "assigned_user_id[empty]"?: string;
                /** @description The number or the UUID of a team: deals of its members. Repeat it for any of several. */
                team_id?: string | number;
                /** @description All but these. Repeat it for any of several. */
                "team_id[not]"?: string | string[];
                /** @description The number or the UUID of a contact. Repeat it for any of several. */
                contact_id?: string | number;
                /** @description All but these. Repeat it for any of several. */
                "contact_id[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "contact_id[empty]"?: string;
                /** @description The number or the UUID of a lead. Repeat it for any of several. */
                lead_id?: string | number;
                /** @description All but these. Repeat it for any of several. */
                "lead_id[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "lead_id[empty]"?: string;
                /** @description ISO 4217, in any case. Repeat it for any of several. */
                currency?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "currency[not]"?: string | string[];
                /** @description An amount, such as 4500.00. Repeat it for any of several. */
                value?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "value[not]"?: string | string[];
                /** @description Only more than it. */
                "value[over]"?: string;
                /** @description Only less than it. */
                "value[under]"?: string;
                /** @description A day; within looks ahead. Repeat it for any of several. */
                expected_close_date?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "expected_close_date[not]"?: string | string[];
                /** @description Only later than it: ISO 8601. A day alone begins at 00:00 UTC. */
                "expected_close_date[after]"?: string;
                /** @description Only earlier than it. */
                "expected_close_date[before]"?: string;
                /** @description A span of hours, days or weeks, such as 12h, 30d or 4w. */
                "expected_close_date[within]"?: string;
                /** @description true for records without a value, false for the others. */
                "expected_close_date[empty]"?: string;
                /** @description Only later than it: ISO 8601. A day alone begins at 00:00 UTC. */
                "closed_at[after]"?: string;
                /** @description Only earlier than it. */
                "closed_at[before]"?: string;
                /** @description A span of hours, days or weeks, such as 12h, 30d or 4w. */
                "closed_at[within]"?: string;
                /** @description true for records without a value, false for the others. */
                "closed_at[empty]"?: string;
                /** @description In any case. Repeat it for any of several. */
                lost_reason?: string | string[];
                /** @description All but these. Repeat it for any of several. */
                "lost_reason[not]"?: string | string[];
                /** @description true for records without a value, false for the others. */
                "lost_reason[empty]"?: string;
                /** @description Only later than it: ISO 8601. A day alone begins at 00:00 UTC. */
                "created_at[after]"?: string;
                /** @description Only earlier than it. */
                "created_at[before]"?: string;
                /** @description A span of hours, days or weeks, such as 12h, 30d or 4w. */
                "created_at[within]"?: string;
                /** @description Only later than it: ISO 8601. A day alone begins at 00:00 UTC. */
                "updated_at[after]"?: string;
                /** @description Only earlier than it. */
                "updated_at[before]"?: string;
                /** @description A span of hours, days or weeks, such as 12h, 30d or 4w. */
                "updated_at[within]"?: string;
                /** @description Only deals with at least this value. */
                value_min?: string;
                /** @description Only deals with at most this value. */
                value_max?: string;
                /** @description The same as expected_close_date[after]. */
                expected_close_after?: string;
                /** @description The same as expected_close_date[before]. */
                expected_close_before?: string;
                /** @description The same as created_at[after]. */
                created_after?: string;
                /** @description The same as created_at[before]. */
                created_before?: string;
                /** @description A part of the title, in any case. */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/x-ndjson": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listFeeds: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Feed"][];
                        meta: components["schemas"]["PageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    createFeed: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateFeed"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Feed"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Feed"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    deleteFeed: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    renewFeedAddress: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Feed"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listUndefinedFields: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            key: string;
                            leads_count: number;
                            /** @description The value of the newest of these leads. */
                            sample: unknown;
                        }[];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listCustomFields: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
                /** @description true for retired fields only, false for fields in use only; all by default. */
                retired?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CustomField"][];
                        meta: components["schemas"]["PageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    createCustomField: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCustomField"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CustomField"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getCustomField: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CustomField"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    putCustomField: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateCustomField"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CustomField"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    deleteCustomField: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    updateCustomField: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateCustomField"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CustomField"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    promoteCustomField: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCustomField"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CustomField"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listForms: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
                /** @description true for active forms only, false for inactive ones only. */
                active?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Form"][];
                        meta: components["schemas"]["PageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    createForm: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Form"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getForm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Form"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    putForm: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateForm"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Form"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    deleteForm: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    updateForm: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateForm"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Form"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listFormSubmissions: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["FormSubmission"][];
                        meta: components["schemas"]["PageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    submitForm: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        /** @description A value for each key of the form. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: number | null;
                            lead_id: number | null;
                            is_duplicate: boolean;
                        };
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    previewForm: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateForm"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["FormPreview"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listImports: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Import"][];
                        meta: components["schemas"]["PageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    createImport: {
        parameters: {
            query?: {
                /** @description Of a file that is the body itself. */
                file_name?: string;
            };
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateImport"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Import"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Import"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    putImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateImport"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Import"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    deleteImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    updateImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateImport"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Import"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    previewImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ImportPreview"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getImportFailedRows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    startImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Import"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    pauseImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Import"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    resumeImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Import"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    cancelImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Import"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listIntegrationTypes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["IntegrationType"][];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listIntegrations: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
                /** @description Only integrations of this type. */
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Integration"][];
                        meta: components["schemas"]["PageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    createIntegration: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateIntegration"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Integration"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getIntegration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Integration"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    putIntegration: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateIntegration"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Integration"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    deleteIntegration: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    updateIntegration: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateIntegration"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Integration"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getIntegrationAddress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["IntegrationAddress"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    renewIntegrationAddress: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["IntegrationAddress"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listIntegrationDeliveries: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
                state?: "waiting" | "handled" | "ignored" | "failed" | "refused";
            };
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["IntegrationDelivery"][];
                        meta: components["schemas"]["PageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getIntegrationDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
                /** @description The number, the UUID, or a prefix and 26 characters. */
                delivery_id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["IntegrationDelivery"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    replayIntegrationDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
                /** @description The number, the UUID, or a prefix and 26 characters. */
                delivery_id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["IntegrationDelivery"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    replayFailedDeliveries: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Replayed"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    backfillIntegration: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BackfillIntegration"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Backfill"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    previewIntegration: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewIntegration"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["IntegrationPreview"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    testIntegration: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["IntegrationTest"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listKeyExamples: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ExampleRequest"][];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listKeys: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
                /** @description Only keys of this contract. */
                contract?: "leadhub" | "crmleadpro" | "remixcrm" | "snapcrm" | "leadmarket";
                /** @description true: only revoked keys; false: only the others. */
                revoked?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Key"][];
                        meta: components["schemas"]["PageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    createKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateKey"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Key"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Key"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    putKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateKey"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Key"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    deleteKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    updateKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateKey"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Key"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getKeyUsage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["KeyUsage"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listMails: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                lead_id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Mail"][];
                        meta: components["schemas"]["PageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    createMail: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                lead_id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateMail"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Mail"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                lead_id: string | number;
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Mail"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getMailSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MailSettings"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    updateMailSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateMailSettings"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MailSettings"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    renewInboundAddress: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MailSettings"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    sendTestMail: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendTestMail"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MailTest"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    checkMailDomain: {
        parameters: {
            query?: {
                /** @description That of the sender by default. */
                domain?: string;
                /** @description Of the DKIM key; those of the mail service by default, where they are known. */
                selector?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["DomainCheck"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listNotes: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                lead_id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Note"][];
                        meta: components["schemas"]["PageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    createNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                lead_id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateNote"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Note"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                lead_id: string | number;
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Note"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    putNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                lead_id: string | number;
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateNote"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Note"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    deleteNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                lead_id: string | number;
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    updateNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                lead_id: string | number;
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateNote"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Note"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listNotifications: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
                /** @description true: only unread ones; false: only read ones. */
                unread?: boolean;
                /** @description Only those of this kind. */
                kind?: "lead_assigned" | "lead_waiting" | "mention" | "task_due" | "form_answered" | "import_done" | "automation_message" | "automation_stopped" | "webhook_failing";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Notification"][];
                        meta: components["schemas"]["PageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    markNotificationsRead: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkNotificationsRead"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["UnreadNotifications"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    markNotificationsUnread: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkNotificationsUnread"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["UnreadNotifications"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getNotificationPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["NotificationPreferences"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    updateNotificationPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateNotificationPreferences"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["NotificationPreferences"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getPushKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PushKey"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listPushSubscriptions: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PushSubscription"][];
                        meta: components["schemas"]["PageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    createPushSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description What PushSubscription.toJSON() of a browser returns. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePushSubscription"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PushSubscription"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    deletePushSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listPipelines: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Pipeline"][];
                        meta: components["schemas"]["PageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    createPipeline: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePipeline"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Pipeline"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getPipeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Pipeline"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    putPipeline: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdatePipeline"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Pipeline"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    deletePipeline: {
        parameters: {
            query?: {
                /** @description Another pipeline for the leads and deals of this one: each moves to the stage with the same key, else with the same outcome, else to the first. */
                move_to?: string | number;
            };
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    updatePipeline: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdatePipeline"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Pipeline"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    reorderPipeline: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReorderPipeline"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Pipeline"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listScoreRules: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ScoreRule"][];
                        meta: components["schemas"]["PageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    createScoreRule: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateScoreRule"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ScoreRule"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getRescoringProgress: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["RescoringProgress"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getScoreRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ScoreRule"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    putScoreRule: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateScoreRule"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ScoreRule"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    deleteScoreRule: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    updateScoreRule: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateScoreRule"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ScoreRule"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    addReadyMadeScoreRules: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddReadyMadeScoreRules"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ScoreRule"][];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    previewScoreRule: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewScoreRule"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ScoreRulePreview"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getLeadScore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["LeadScore"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    searchRecords: {
        parameters: {
            query: {
                /** @description A part of a name, an address, a phone, a title or a key, in any case; a phone by its digits. */
                q: string;
                /** @description Kinds of records, separated by commas; all by default: lead, contact, deal, form, tag, pipeline, stage, status, source, event_type, field, user, team, webhook, automation, integration, campaign, key. */
                types?: string;
                /** @description Hits of each kind, 5 by default. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SearchHit"][];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listSources: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Source"][];
                        meta: components["schemas"]["PageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    createSource: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSource"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Source"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getSource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Source"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    putSource: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateSource"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Source"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    deleteSource: {
        parameters: {
            query?: {
                /** @description Another source for the leads of this one, or none to leave them without one. */
                move_to?: string | number;
            };
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    updateSource: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateSource"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Source"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getSpeedToLead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SpeedToLead"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    updateSpeedToLead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateSpeedToLead"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SpeedToLead"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listStages: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                pipeline_id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Stage"][];
                        meta: components["schemas"]["PageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    createStage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                pipeline_id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateStage"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Stage"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getStage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                pipeline_id: string | number;
                /** @description The number, the UUID, or a prefix and 26 characters. */
                stage_id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Stage"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    putStage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                pipeline_id: string | number;
                /** @description The number, the UUID, or a prefix and 26 characters. */
                stage_id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateStage"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Stage"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    deleteStage: {
        parameters: {
            query?: {
                /** @description Another stage, of any pipeline, for the leads and deals of this one. */
                move_to?: string | number;
            };
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                pipeline_id: string | number;
                /** @description The number, the UUID, or a prefix and 26 characters. */
                stage_id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    updateStage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                pipeline_id: string | number;
                /** @description The number, the UUID, or a prefix and 26 characters. */
                stage_id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateStage"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Stage"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listStatuses: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Status"][];
                        meta: components["schemas"]["PageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    createStatus: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateStatus"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Status"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Status"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    putStatus: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateStatus"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Status"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    deleteStatus: {
        parameters: {
            query?: {
                /** @description Another status for the leads of this one. */
                move_to?: string | number;
            };
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    updateStatus: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateStatus"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Status"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    streamEvents: {
        parameters: {
            query?: {
                /** @description Types of events, separated by commas; lead.* is every type of a lead. */
                types?: string;
                /** @description Instead of the header Last-Event-ID, for the first request of a browser. */
                last_event_id?: string | number;
                /** @description The record that a signed-in person looks at, as its type and any form of its id: lead:1842. Messages of the type presence then name the users who look at it, this one included, at first and after each change. Keys cannot be present. */
                viewing?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listSuppressions: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
                /** @description A part of the address. */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Suppression"][];
                        meta: components["schemas"]["PageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    createSuppression: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSuppression"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Suppression"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getSuppression: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Suppression"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    deleteSuppression: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listTags: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
                /** @description A part of the name. */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Tag"][];
                        meta: components["schemas"]["PageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    createTag: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTag"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Tag"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Tag"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    putTag: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateTag"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Tag"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    deleteTag: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    updateTag: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateTag"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Tag"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    mergeTag: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeTag"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Tag"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listTasks: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
                /** @description true for the tasks of the requesting user; with a key, of the user who created the key. */
                mine?: boolean;
                /** @description Days are in the time zone of the workspace; week is today and the next six days. overdue excludes tasks that are done; none is tasks without a due time. */
                due?: "today" | "tomorrow" | "week" | "overdue" | "none";
                /** @description true for tasks that are not done and past their due time. */
                overdue?: boolean;
                /** @description true for tasks that are done, false for the others. */
                done?: boolean;
                /** @description A user by number, UUID, user_… or e-mail address. */
                assigned_user_id?: string | number;
                /** @description ISO 8601: only tasks due after it. A day alone begins at 00:00 UTC. */
                due_after?: string;
                /** @description ISO 8601: only tasks due before it. */
                due_before?: string;
                /** @description due_at by default; tasks without a due time come last. */
                sort?: "due_at" | "created_at";
                /** @description asc for due_at, desc for created_at. */
                direction?: "asc" | "desc";
                /** @description Only tasks of this lead. */
                lead_id?: string | number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Task"][];
                        meta: components["schemas"]["PageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    createTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTask"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Task"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Task"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    putTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateTask"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Task"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    deleteTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    updateTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateTask"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Task"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getTaskWorkspace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["RecordWorkspace"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    completeTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Task"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    reopenTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Task"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listLeadTasks: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
                /** @description true for the tasks of the requesting user; with a key, of the user who created the key. */
                mine?: boolean;
                /** @description Days are in the time zone of the workspace; week is today and the next six days. overdue excludes tasks that are done; none is tasks without a due time. */
                due?: "today" | "tomorrow" | "week" | "overdue" | "none";
                /** @description true for tasks that are not done and past their due time. */
                overdue?: boolean;
                /** @description true for tasks that are done, false for the others. */
                done?: boolean;
                /** @description A user by number, UUID, user_… or e-mail address. */
                assigned_user_id?: string | number;
                /** @description ISO 8601: only tasks due after it. A day alone begins at 00:00 UTC. */
                due_after?: string;
                /** @description ISO 8601: only tasks due before it. */
                due_before?: string;
                /** @description due_at by default; tasks without a due time come last. */
                sort?: "due_at" | "created_at";
                /** @description asc for due_at, desc for created_at. */
                direction?: "asc" | "desc";
            };
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                lead_id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Task"][];
                        meta: components["schemas"]["PageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    createLeadTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                lead_id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateLeadTask"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Task"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listTeams: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Team"][];
                        meta: components["schemas"]["PageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    createTeam: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTeam"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Team"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Team"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    putTeam: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        /** @description A list of users replaces the members. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateTeam"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Team"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    deleteTeam: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    updateTeam: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        /** @description A list of users replaces the members. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateTeam"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Team"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    addUsersTeam: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddUsersTeam"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Team"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    removeUsersTeam: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddUsersTeam"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Team"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getTemplateSchema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["TemplateSchema"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listTemplates: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Template"][];
                        meta: components["schemas"]["PageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    createTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTemplate"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Template"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Template"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    putTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateTemplate"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Template"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    deleteTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    updateTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateTemplate"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Template"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    previewTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewTemplate"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["TemplatePreview"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    undoChange: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The X-Cause-Id of a response, or the cause of a bulk change or an undo. */
                cause: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Undone"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Me"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    updateMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateMe"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Me"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Session"][];
                        meta: components["schemas"]["PageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    endOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id from the list. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
                role?: "owner" | "admin" | "manager" | "agent" | "viewer";
                status?: "invited" | "active" | "deactivated";
                /** @description A part of the name or of the e-mail address. */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["User"][];
                        meta: components["schemas"]["PageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUser"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["User"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["User"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    putUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateUser"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["User"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    deleteUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    updateUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateUser"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["User"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    inviteUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["User"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    reactivateUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["User"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    updateUserAvailability: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateUserAvailability"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["User"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    deactivateUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeactivateUser"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["User"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    countAssignedToUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AssignedCounts"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    createUserPasswordLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["User"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    resetUserTwoFactor: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["User"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    confirmUserEmail: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmUserEmail"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["User"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listViews: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
                /** @description Only views of this list. */
                kind?: "leads" | "contacts" | "deals";
                /** @description true to count what each view shows now. */
                counts?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["View"][];
                        meta: components["schemas"]["PageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    createView: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateView"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["View"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getCounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Counts"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["View"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    putView: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateView"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["View"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    deleteView: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    updateView: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateView"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["View"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listWaitingLeads: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
                /** @description my_teams are you and everybody of your teams. */
                owned_by?: "me" | "my_teams" | "nobody";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WaitingLead"][];
                        meta: components["schemas"]["PageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listWebhookSamples: {
        parameters: {
            query: {
                /** @description The type, such as lead.created. */
                event: "lead.created" | "lead.updated" | "lead.status_changed" | "lead.assigned" | "lead.deleted" | "lead.restored" | "lead.merged" | "lead.sold" | "lead.scored" | "contact.updated" | "contact.merged" | "deal.created" | "deal.stage_changed" | "deal.won" | "deal.lost" | "form.submitted" | "campaign.sent" | "task.due";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    }[];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listWebhooks: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Webhook"][];
                        meta: components["schemas"]["PageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWebhook"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Webhook"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Webhook"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    putWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateWebhook"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Webhook"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    updateWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateWebhook"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Webhook"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    rotateWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Webhook"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WebhookTest"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listWebhookAttempts: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
                outcome?: "delivered" | "failed" | "interrupted";
            };
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WebhookAttempt"][];
                        meta: components["schemas"]["PageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getWebhookMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
                /** @description The number, the UUID, or a prefix and 26 characters. */
                message_id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WebhookMessage"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    resendWebhookMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
                /** @description The number, the UUID, or a prefix and 26 characters. */
                message_id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WebhookMessage"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listWebhookReplays: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WebhookReplay"][];
                        meta: components["schemas"]["PageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    createWebhookReplay: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWebhookReplay"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WebhookReplay"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getWebhookReplay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
                /** @description The number, the UUID, or a prefix and 26 characters. */
                replay_id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WebhookReplay"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getWhatsappConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                lead_id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WhatsappConversation"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listWhatsappMessages: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                lead_id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WhatsappMessage"][];
                        meta: components["schemas"]["PageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    createWhatsappMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                lead_id: string | number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWhatsappMessage"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WhatsappMessage"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getWhatsappMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, the UUID, or a prefix and 26 characters. */
                lead_id: string | number;
                /** @description The number, the UUID, or a prefix and 26 characters. */
                id: string | number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WhatsappMessage"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    syncWhatsappTemplates: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SyncedWhatsappAccount"][];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listWhatsappTemplates: {
        parameters: {
            query?: {
                /** @description The number of the page; 1 by default. */
                page?: number;
                /** @description The size of a page: 15 by default, at most 100. */
                per_page?: number;
                /** @description The next_cursor of a response: continues after that page, at a cost that does not grow with the list. Empty starts at the beginning. Instead of page. */
                cursor?: string;
                /** @description Only templates with this status. */
                status?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WhatsappTemplate"][];
                        meta: components["schemas"]["PageMeta"];
                        links: components["schemas"]["PageLinks"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getWorkspace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Workspace"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    putWorkspace: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateWorkspace"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Workspace"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    createWorkspace: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWorkspace"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Workspace"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    updateWorkspace: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record that you read. If the record has changed since, the response is 412 and nothing is written; without this header the last write wins, field by field. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateWorkspace"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Workspace"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    getTwoFactorRequirement: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["TwoFactorRequirement"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    setTwoFactorRequirement: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetTwoFactorRequirement"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["TwoFactorRequirement"];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    receiveLead: {
        parameters: {
            query: {
                /** @description The slug of the workspace that the key belongs to. */
                tenant: string;
            };
            header?: {
                /** @description Any text, such as a UUID. A request with the same key and the same body within 24 hours gets the first response, and takes effect only once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiveLead"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "duplicate";
                        lead_id: number;
                        /** @constant */
                        is_duplicate: true;
                    };
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "created";
                        lead_id: number;
                        /** @constant */
                        is_duplicate: false;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
}
